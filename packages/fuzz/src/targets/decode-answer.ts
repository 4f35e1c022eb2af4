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
import { anyText } from '../anyText.ts';
import { assertNoSecret } from '../assertNoSecret.ts';
import { credentials } from '../credentials.ts';
import type { Target } from '../Target.ts';

/** Stands for a secret of the request until there is one; and how it is escaped. */
const echo = fc
  .tuple(fc.constantFrom('key', 'token', 'signature', 'headers'), fc.constantFrom('plain', 'json', 'url', 'html'))
  .map(([secret, form]) => `<<${secret}:${form}>>`);

const text = fc.oneof(
  anyText,
  echo,
  fc.array(fc.oneof(anyText, echo), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.constantFrom(
    'InternalError',
    'RequestLimitExceeded',
    'AuthFailure.SignatureExpire',
    'Error',
    'Response',
    '__proto__',
  ),
  fc
    .tuple(fc.constantFrom('secret', 'token', 'token=', 'AKID', ' ', '<', '\\', '%2', '&#x2'), fc.nat(20_000))
    .map(([part, count]) => part.repeat(count)),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom<unknown>(null, true, 0, -0, 1e308),
    fc.dictionary(fc.oneof(text, fc.constantFrom('Code', 'Message', 'RequestId')), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
})).value;
const error = fc.oneof(
  json,
  fc.record({ Code: fc.oneof(text, json), Message: fc.oneof(text, json), More: json }, { requiredKeys: [] }),
);
const envelope = fc.record({
  Response: fc.oneof(
    json,
    fc.record({ Error: error, RequestId: fc.oneof(text, json), FileSystems: json }, { requiredKeys: [] }),
  ),
});
/** JSON that JSON.stringify does not write. */
const rawJson = fc.constantFrom(
  '1e999',
  '-0',
  `${'9'.repeat(5000)}`,
  '"\\ud800"',
  '{"__proto__":{"Code":"X"},"__proto__":null}',
  '{"Code":"InternalError","constructor":{"prototype":{}}}',
);
const deep = fc
  .tuple(fc.oneof(fc.nat(100), fc.nat(50_000)), fc.constantFrom('[]', '{}'))
  .map(([depth, kind]) =>
    kind === '[]' ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  );
const spliced = fc.tuple(
  fc.constantFrom('{"Response":#}', '{"Response":{"Error":#}}', '{"Response":{"Error":{"Code":"X","More":#}}}', '#'),
  fc.oneof(rawJson, deep),
);

const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  text,
  envelope.map((value) => JSON.stringify(value)),
  fc.tuple(envelope, fc.nat(200)).map(([value, cut]) => JSON.stringify(value).slice(0, -cut)),
  spliced.map(([frame, value]) => frame.replace('#', value)),
);
const headers = fc.dictionary(
  fc.constantFrom('content-type', 'date', 'retry-after', 'location', 'x-request-id'),
  fc.oneof(
    echo,
    fc.constantFrom('application/json', 'text/html', 'Thu, 01 Jan 2026 00:00:00 GMT', '0', 'http://127.0.0.1:1/', '//'),
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
  ),
);
const options = fc.constantFrom<Partial<CfsClientOptions>>({}, { signing: tc3('GET') }, { signing: hmacSha256() });

interface Input {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly options: Partial<CfsClientOptions>;
}

/** Calls with a `fetch` that gives the answer; whatever it is, an output or a documented error comes of it. */
export default async function create(): Promise<Target<Input>> {
  return {
    inputs: fc.record({
      status: fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 })),
      headers,
      body,
      options,
    }),
    async check(answer) {
      const secrets: string[] = [credentials.secretKey, credentials.token];
      const said: unknown[] = [];
      const cfs = new CfsClient({
        ...answer.options,
        credentials,
        retry: false,
        log: (event) => said.push(event),
        fetch: async (url, init) => {
          const fill = filler(String(url), init, secrets);
          const filled = typeof answer.body === 'string' ? fill(answer.body) : answer.body;
          const content = [204, 205, 304].includes(answer.status) ? null : filled;
          const filledHeaders = Object.entries(answer.headers).map(([key, value]): [string, string] => [
            key,
            fill(value),
          ]);
          return new Response(content as BodyInit, { status: answer.status, headers: filledHeaders });
        },
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
  return (template) =>
    template.replaceAll(/<<(\w+):(\w+)>>/g, (_, secret: string, form: string) => escapeAs(form, values[secret] ?? ''));
}

function escapeAs(form: string, secret: string): string {
  if (form === 'url') return encodeURIComponent(secret);
  if (form === 'html') return secret.replaceAll(/\W/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
  return form === 'json' ? secret.replaceAll('/', '\\/') : secret;
}
