import assert from 'node:assert/strict';
import {
  ConfigurationError,
  ConnectionError,
  EvsClient,
  EvsError,
  type HuaweiCredentialSource,
  RedirectError,
  UnexpectedResponseError,
} from '@cloud-contracts/evs-client';
import * as fc from 'fast-check';
import { assertNoSecret } from '../assertNoSecret.ts';
import { credentials } from '../credentials.ts';
import { fillEchoes } from '../echo.ts';
import { hostileAnswer, type HostileAnswer, hostileJson, hostileText, responseOf } from '../hostileAnswer.ts';
import type { Target } from '../Target.ts';

const any = fc.oneof(hostileText, hostileJson);
const detail = fc.oneof(hostileJson, fc.record({ code: any, message: any, more: hostileJson }, { requiredKeys: [] }));
const envelope = fc.oneof(
  hostileJson,
  fc.record({ error: detail, more: hostileJson }, { requiredKeys: ['error'] }),
  fc.record({ badRequest: detail }),
  fc.record({ error_code: any, error_msg: any, error_detail: hostileJson }, { requiredKeys: [] }),
  fc.record({ volumes: hostileJson }),
);
const answer = hostileAnswer(envelope, [
  '{"error":#}',
  '{"badRequest":{"code":400,"message":"m","more":#}}',
  '{"error_code":"EVS.5401","error_msg":#}',
  '{"volume":#}',
  '#',
]);

const { secretId: accessKeyId, secretKey: secretAccessKey, token } = credentials;
const sources: readonly (() => HuaweiCredentialSource)[] = [
  () => ({ accessKeyId, secretAccessKey }),
  () => ({ accessKeyId, secretAccessKey, securityToken: token }),
  () => ({ token }),
  // Asked once more after a 401.
  () => async () => ({ token }),
];

interface Input {
  readonly answer: HostileAnswer;
  readonly source: (typeof sources)[number];
}

/** Calls with a `fetch` that gives the answer; whatever it is, an output or a documented error comes of it. */
export default async function create(): Promise<Target<Input>> {
  return {
    inputs: fc.record({ answer, source: fc.constantFrom(...sources) }),
    async check({ answer: given, source }) {
      const secrets: string[] = [secretAccessKey, token];
      const said: unknown[] = [];
      let sent = 0;
      const evs = new EvsClient({
        endpoint: 'https://evs.example.invalid',
        projectId: 'p-1',
        credentials: source(),
        retry: false,
        log: (event) => said.push(event),
        fetch: async (_, init) => {
          sent++;
          return responseOf(given, filler(init, secrets));
        },
      });
      try {
        const output: unknown = await evs.showVolume({ volume_id: 'v-1' });
        assert(output === undefined || typeof output === 'object');
      } catch (thrown) {
        if (!DOCUMENTED.some((documented) => thrown instanceof documented)) throw thrown;
        said.push(thrown);
      }
      // Only a provider may have another token.
      assert(sent === 1 || (sent === 2 && given.status === 401), `${sent} requests`);
      assertNoSecret(said, secrets);
    },
  };
}

const DOCUMENTED = [EvsError, ConfigurationError, ConnectionError, RedirectError, UnexpectedResponseError];

/** Fills in what the request held or was signed with, and notes its signature among the secrets. */
function filler(init: RequestInit | undefined, secrets: string[]): (template: string) => string {
  const sent = new Headers(init?.headers);
  const authorization = sent.get('authorization') ?? '';
  const signature = /Signature=(\w+)/.exec(authorization)?.[1] ?? '';
  const sentToken = sent.get('x-auth-token') ?? sent.get('x-security-token') ?? '';
  assert(signature.length === 64 || sentToken !== '');
  if (signature !== '') secrets.push(signature);
  const values = {
    key: signature === '' ? '' : secretAccessKey,
    token: sentToken,
    signature,
    headers: `Authorization: ${authorization} X-Auth-Token: ${sentToken} X-Security-Token: ${sentToken}`,
  };
  return (template) => fillEchoes(template, values);
}
