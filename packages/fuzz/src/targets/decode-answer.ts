import assert from 'node:assert/strict';
import {
  CfsClient,
  CfsError,
  type CfsClientOptions,
  ConnectionError,
  RedirectError,
  UnexpectedResponseError,
  hmacSha256,
  tc3,
} from '@cloud-contracts/cfs-client';
import * as fc from 'fast-check';
import { assertNoSecret } from '../assertNoSecret.ts';
import { credentials } from '../credentials.ts';
import { fillEchoes } from '../echo.ts';
import { hostileAnswer, type HostileAnswer, hostileJson, hostileText, responseOf } from '../hostileAnswer.ts';
import type { Target } from '../Target.ts';

const error = fc.oneof(
  hostileJson,
  fc.record(
    { Code: fc.oneof(hostileText, hostileJson), Message: fc.oneof(hostileText, hostileJson), More: hostileJson },
    { requiredKeys: [] },
  ),
);
const envelope = fc.record({
  Response: fc.oneof(
    hostileJson,
    fc.record(
      { Error: error, RequestId: fc.oneof(hostileText, hostileJson), FileSystems: hostileJson },
      { requiredKeys: [] },
    ),
  ),
});
const answer = hostileAnswer(envelope, [
  '{"Response":#}',
  '{"Response":{"Error":#}}',
  '{"Response":{"Error":{"Code":"X","More":#}}}',
  '#',
]);
const options = fc.constantFrom<Partial<CfsClientOptions>>({}, { signing: tc3('GET') }, { signing: hmacSha256() });

interface Input {
  readonly answer: HostileAnswer;
  readonly options: Partial<CfsClientOptions>;
}

/** Calls with a `fetch` that gives the answer; whatever it is, an output or a documented error comes of it. */
export default async function create(): Promise<Target<Input>> {
  return {
    inputs: fc.record({ answer, options }),
    async check({ answer: given, options: own }) {
      const secrets: string[] = [credentials.secretKey, credentials.token];
      const said: unknown[] = [];
      const cfs = new CfsClient({
        ...own,
        credentials,
        retry: false,
        log: (event) => said.push(event),
        fetch: async (url, init) => responseOf(given, filler(String(url), init, secrets)),
      });
      try {
        assert.equal(typeof (await cfs.describeCfsFileSystems({})), 'object');
      } catch (thrown) {
        if (!DOCUMENTED.some((documented) => thrown instanceof documented)) throw thrown;
        said.push(thrown);
      }
      assertNoSecret(said, secrets);
    },
  };
}

const DOCUMENTED = [CfsError, ConnectionError, RedirectError, UnexpectedResponseError];

/** Fills in what the request held, and notes its signature among the secrets. */
function filler(url: string, init: RequestInit | undefined, secrets: string[]): (template: string) => string {
  const authorization = new Headers(init?.headers).get('authorization') ?? '';
  const parameters = new URLSearchParams(typeof init?.body === 'string' ? init.body : url.split('?')[1]);
  const signature = /Signature=(\w+)/.exec(authorization)?.[1] ?? parameters.get('Signature') ?? '';
  assert(signature.length > 20);
  secrets.push(signature);
  const values: Readonly<Record<string, string>> = {
    key: credentials.secretKey,
    token: credentials.token,
    signature,
    headers: `Authorization: ${authorization} X-TC-Token: ${credentials.token}`,
  };
  return (template) => fillEchoes(template, values);
}
