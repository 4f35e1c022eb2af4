import type { Bundle } from '../Contract.ts';
import type { Wire } from '../Wire.ts';
import { huaweiWire } from './huaweiWire.ts';
import { tencentWire } from './tencentWire.ts';

/** The vendors, by the security scheme that tells them. */
const wires: Readonly<Record<string, Wire>> = {
  'TC3-HMAC-SHA256': tencentWire,
  'SDK-HMAC-SHA256': huaweiWire,
};

/** The wire of a contract's vendor. Throws where its security schemes do not tell it. */
export function wireOf({ info, components }: Bundle): Wire {
  const found = Object.entries(wires).find(([scheme]) => scheme in components.securitySchemes);
  if (found !== undefined) return found[1];
  throw new Error(`${info.title} has none of the security schemes ${Object.keys(wires).join(', ')}: see src/wires.`);
}
