import { expect, it } from 'vitest';
import { huaweiProtocol } from './huawei/huaweiProtocol.ts';
import { protocolOf } from './protocolOf.ts';
import { tencentProtocol } from './tencent/tencentProtocol.ts';

const contract = (...schemes: string[]) => ({
  components: { securitySchemes: Object.fromEntries(schemes.map((scheme) => [scheme, {}])) },
});

it('protocolOf tells a vendor by the security schemes', () => {
  expect(protocolOf(contract('HmacSHA1', 'TC3-HMAC-SHA256'))).toBe(tencentProtocol);
  expect(protocolOf(contract('IamToken', 'SDK-HMAC-SHA256'))).toBe(huaweiProtocol);
});

it.each([contract('OAuth2'), contract(), {}])('protocolOf knows no vendor of %o', (document) => {
  expect(() => protocolOf(document)).toThrow('does not say how its service is called');
});
