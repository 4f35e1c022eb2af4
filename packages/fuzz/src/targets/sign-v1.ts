import assert from 'node:assert/strict';
import { signTencentV1, type TencentV1Request } from '@cloud-contracts/signers';
import * as fc from 'fast-check';
import { v1Signature } from '../../../mock/src/v1Signature.ts';
import { anyText } from '../anyText.ts';
import { assertNoSecret } from '../assertNoSecret.ts';
import { credentials } from '../credentials.ts';
import { mostly } from '../mostly.ts';
import { nested } from '../nested.ts';
import { signingOutcome } from '../signingOutcome.ts';
import type { Target } from '../Target.ts';

const name = fc.oneof(
  fc.constantFrom('Filters', 'Name', 'Limit', '0', '__proto__', 'Signature', 'Action', 'toString'),
  fc.string(),
);
const sendable = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    tie('object'),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
})).object;
const odd = fc.oneof(
  fc.dictionary(
    name,
    fc.oneof(anyText, fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true })),
    {
      maxKeys: 5,
    },
  ),
  nested(20_000).map((value) => ({ value })),
  fc.constant(circle()),
  fc.anything(),
);

const request = fc.record(
  {
    method: mostly(fc.constantFrom('GET', 'POST'), fc.anything()),
    host: mostly(fc.constantFrom('cfs.tencentcloudapi.com', '127.0.0.1:8080'), fc.oneof(anyText, fc.anything())),
    action: mostly(fc.constant('DescribeCfsFileSystems'), fc.oneof(anyText, fc.anything())),
    version: mostly(fc.constant('2019-07-19'), fc.oneof(anyText, fc.anything())),
    timestamp: mostly(fc.integer({ min: 0, max: 4_102_444_800 }), fc.oneof(fc.double(), fc.anything())),
    nonce: mostly(fc.integer({ min: 1 }), fc.oneof(fc.double(), fc.anything())),
    region: mostly(fc.constant('ap-guangzhou'), fc.oneof(anyText, fc.anything())),
    signatureMethod: mostly(fc.constantFrom('HmacSHA1', 'HmacSHA256', undefined), fc.anything()),
    parameters: fc.oneof({ weight: 3, arbitrary: sendable }, { weight: 1, arbitrary: odd }),
  },
  { requiredKeys: ['method', 'host', 'action', 'version', 'timestamp', 'nonce'] },
);

interface Input {
  readonly request: object;
  readonly keys: unknown;
}

/** Signs twice, and compares the parameters and the signature that are sent with what they are made of. */
export default async function create(): Promise<Target<Input>> {
  return {
    inputs: fc.record({ request, keys: mostly(fc.constant<unknown>(credentials), fc.anything()) }),
    check({ request: content, keys }) {
      const signed = signingOutcome(
        () => signTencentV1(content as TencentV1Request, keys as typeof credentials) as string,
      );
      if (signed === undefined) return;
      const { method, host, signatureMethod = 'HmacSHA1' } = content as TencentV1Request;
      const parameters = [...new URLSearchParams(signed)];
      const hash = signatureMethod === 'HmacSHA1' ? 'sha1' : 'sha256';
      const { secretKey } = keys as typeof credentials;
      const signature = v1Signature({ method, host, parameters, hash, secretKey });
      assert.deepEqual(parameters.at(-1), ['Signature', signature]);
      assertNoSecret(
        parameters.filter(([key]) => key !== 'Token'),
        [secretKey],
      );
    },
  };
}

function circle(): object {
  const parameters: Record<string, unknown> = { Name: 'x' };
  parameters['Filters'] = [{ Parent: parameters }];
  return parameters;
}
