import assert from 'node:assert/strict';
import { createRouter, mockIamUser, type RequestRecord, type WireRequest } from '@cloud-contracts/mock';
import * as fc from 'fast-check';
import { assertNoSecret } from '../assertNoSecret.ts';
import { credentials } from '../credentials.ts';
import { signedRestWire, token } from '../signedRestWire.ts';
import { now } from '../signedWire.ts';
import type { Target } from '../Target.ts';
import { latin1, wireChange } from '../wireChange.ts';

const headerName = fc.constantFrom(
  'authorization',
  'content-type',
  'x-auth-token',
  'x-mock-error',
  'x-mock-example',
  'x-project-id',
  'x-sdk-date',
  'x-security-token',
);
const headerValue = fc.oneof(
  latin1,
  fc
    .tuple(latin1, latin1, latin1)
    .map(([key, names, signature]) => `SDK-HMAC-SHA256 Access=${key}, SignedHeaders=${names}, Signature=${signature}`),
  fc.constantFrom('EVS.5401', 'SDK-HMAC-SHA256', '20260115T120000Z', '20260229T999999Z'),
);
const change = wireChange(headerName, headerValue);

/** A request for a token, of the user of the mock or of anyone. */
const tokenRequest: fc.Arbitrary<WireRequest> = fc
  .tuple(
    fc.constantFrom(mockIamUser.password, 'another-fake-password'),
    fc.option(fc.json({ maxDepth: 5 }), { nil: undefined }),
  )
  .map(([password, anything]) => {
    const { user, domain, project } = mockIamUser;
    const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
    return {
      method: 'POST',
      host: 'iam.example.com',
      origin: 'https://iam.example.com',
      path: '/v3/auth/tokens',
      query: '',
      headers: new Headers(),
      body: Buffer.from(anything ?? JSON.stringify({ auth: { identity, scope: { project: { name: project } } } })),
    };
  });

interface Input {
  readonly wire: WireRequest;
  /** The signature that it was made with; the empty string if there is none. */
  readonly signature: string;
  readonly isChanged: boolean;
}

const request = fc.oneof({ weight: 5, arbitrary: signedRestWire }, { weight: 1, arbitrary: tokenRequest });
const inputs: fc.Arbitrary<Input> = fc.tuple(request, fc.array(change, { maxLength: 3 })).map(([wire, changes]) => ({
  wire: changes.reduce((before, apply) => apply(before), wire),
  signature: /Signature=(\w+)/.exec(wire.headers.get('authorization') ?? '')?.[1] ?? '',
  isChanged: changes.length > 0,
}));

/** Whatever comes, the answer is JSON or nothing, no fault of the mock, and no record shows a secret. */
export default async function create(): Promise<Target<Input>> {
  let record: RequestRecord | undefined;
  const onRequest = (seen: RequestRecord): unknown => (record = seen);
  const router = createRouter('evs', { clock: () => now, credentials: [credentials], onRequest });
  return {
    inputs,
    async check({ wire, signature, isChanged }) {
      router.claims(wire);
      router.suits(wire);
      const response = await router.handleWire(wire);
      const text = await response.text();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      assert(body === undefined || (typeof body === 'object' && body !== null));
      // The message tells a fault of the mock.
      assert.doesNotMatch(text, /The mock failed/);
      if (!isChanged && record?.answer.kind !== 'token') assert.equal(record?.signature.verdict, 'valid');
      const secrets = [credentials.secretKey, credentials.token, signature, 'another-fake-password'];
      // A token has a beginning that the names of others have too.
      assertNoSecret([text, record, router.problems], [...secrets, token.slice(-64), mockIamUser.password]);
      router.reset();
    },
  };
}
