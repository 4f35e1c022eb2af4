import type { ProtocolTypes } from '../ProtocolTypes.ts';

export const tencentTypes: ProtocolTypes = {
  module: '@cloud-contracts/client-core/tencent',
  service: 'TencentService',
  operation: 'TencentOperation',
};
