import assert from 'node:assert/strict';
import { createRouter, type RequestRecord, type WireRequest } from '@cloud-contracts/mock';
import * as fc from 'fast-check';
import { assertNoSecret } from '../assertNoSecret.ts';
import { credentials } from '../credentials.ts';
import { now, signedWire } from '../signedWire.ts';
import type { Target } from '../Target.ts';
import { latin1, wireChange } from '../wireChange.ts';

const common = ['action', 'version', 'region', 'timestamp', 'token'].map((name) => `x-tc-${name}`);
const headerName = fc.constantFrom('authorization', 'content-type', ...common, 'x-mock-error', 'x-mock-example');
const authorization = fc
  .tuple(latin1, latin1, latin1, latin1)
  .map(
    ([id, date, names, signature]) =>
      `TC3-HMAC-SHA256 Credential=${id}/${date}/cfs/tc3_request, SignedHeaders=${names}, Signature=${signature}`,
  );
const headerValue = fc.oneof(
  latin1,
  authorization,
  fc.constantFrom('InternalError', 'TC3-HMAC-SHA256', '1768478400', 'application/json'),
);

const change = wireChange(headerName, headerValue);

const unsigned: fc.Arbitrary<WireRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST'),
  host: fc.string(),
  origin: fc.constant('https://cfs.tencentcloudapi.com'),
  path: fc.oneof(fc.constant('/'), fc.string()),
  query: fc.string({ unit: 'binary' }),
  headers: fc.dictionary(headerName, headerValue).map((entries) => new Headers(entries)),
  body: fc.oneof(
    fc.uint8Array({ max: 255 }),
    fc.json({ maxDepth: 20 }).map((text) => Buffer.from(text)),
  ),
});

interface Input {
  readonly wire: WireRequest;
  /** The signature that it was made with; the empty string if there is none. */
  readonly signature: string;
  readonly isChanged: boolean;
}

const inputs: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(signedWire, fc.array(change, { maxLength: 3 })).map(([wire, changes]) => ({
      wire: changes.reduce((request, apply) => apply(request), wire),
      signature: signatureOf(wire),
      isChanged: changes.length > 0,
    })),
  },
  { weight: 1, arbitrary: unsigned.map((wire) => ({ wire, signature: '', isChanged: true })) },
);

/** Whatever comes, the answer is an envelope, no fault of the mock, and shows no secret; what was left alone is valid. */
export default async function create(): Promise<Target<Input>> {
  let record: RequestRecord | undefined;
  const onRequest = (seen: RequestRecord): unknown => (record = seen);
  const router = createRouter('cfs', { clock: () => now, credentials: [credentials], onRequest });
  return {
    inputs,
    async check({ wire, signature, isChanged }) {
      router.claims(wire);
      const response = await router.handleWire(wire);
      const text = await response.text();
      const envelope = JSON.parse(text) as {
        Response: { RequestId: unknown; Error?: { Code: string; Message: string } };
      };
      assert.equal(response.status, 200);
      assert.equal(typeof envelope.Response.RequestId, 'string');
      // The code is documented too, and may be asked for; the message tells a fault of the mock.
      assert.doesNotMatch(envelope.Response.Error?.Message ?? '', /^The mock failed/);
      if (!isChanged) assert.equal(record?.signature.verdict, 'valid');
      assertNoSecret([text, record, router.problems], [credentials.secretKey, credentials.token, signature]);
      router.reset();
    },
  };
}

function signatureOf({ headers, query, body }: WireRequest): string {
  const inHeader = /Signature=(\w+)/.exec(headers.get('authorization') ?? '')?.[1];
  return inHeader ?? new URLSearchParams(query || Buffer.from(body).toString()).get('Signature') ?? '';
}
