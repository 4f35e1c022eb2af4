import { type JsonObject, asObject } from '../ruleset/document/Json.ts';
import { GenerateError } from './GenerateError.ts';
import { huaweiProtocol } from './huawei/huaweiProtocol.ts';
import type { Protocol } from './Protocol.ts';
import { tencentProtocol } from './tencent/tencentProtocol.ts';

/** The protocols, by the security scheme that tells them. */
const protocols: Readonly<Record<string, Protocol>> = {
  'TC3-HMAC-SHA256': tencentProtocol,
  'SDK-HMAC-SHA256': huaweiProtocol,
};

/** How the services of a contract's vendor are called. Throws a GenerateError if its security schemes do not say it. */
export function protocolOf(document: JsonObject): Protocol {
  const schemes = asObject(asObject(document['components'])['securitySchemes']);
  const found = Object.entries(protocols).find(([scheme]) => scheme in schemes);
  if (found !== undefined) return found[1];
  throw new GenerateError(
    'The contract does not say how its service is called.',
    `Name one of ${Object.keys(protocols).join(', ')} under components.securitySchemes.`,
    ['components', 'securitySchemes'],
  );
}
