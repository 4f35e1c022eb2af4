import type { ProtocolTypes } from '../ProtocolTypes.ts';

export const huaweiTypes: ProtocolTypes = {
  module: '@cloud-contracts/client-core/huawei',
  service: 'HuaweiService',
  operation: 'HuaweiOperation',
};
