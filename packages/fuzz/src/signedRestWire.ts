import { createRouter, mockIamUser, type WireRequest } from '@cloud-contracts/mock';
import { createSdkHmacSigner } from '@cloud-contracts/signers';
import * as fc from 'fast-check';
import { loadBundle } from '../../mock/src/loadBundle.ts';
import { type Operation, readOperations } from '../../mock/src/Operation.ts';
import { credentials } from './credentials.ts';
import { nested } from './nested.ts';
import { now } from './signedWire.ts';

const host = 'evs.example.com';
const origin = `https://${host}`;
const sign = createSdkHmacSigner();
const accessKey = {
  accessKeyId: credentials.secretId,
  secretAccessKey: credentials.secretKey,
  securityToken: credentials.token,
};

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((value) => value.toWellFormed()),
  fc.constantFrom('', '0', '10', '-1', '1e9', '9'.repeat(400), 'true', 'available', '..', "['a','b']", '__proto__'),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 1 }),
    text,
    fc.dictionary(fc.oneof(text, fc.constantFrom('volume', 'snapshot', 'os-extend', 'size')), tie('any'), {
      maxKeys: 4,
    }),
    fc.array(tie('any'), { maxLength: 3 }),
  ),
})).any;

/** A call of an operation: with what its document shows, or with anything. */
const call = fc
  .constantFrom(...readOperations(loadBundle('evs')))
  .chain((operation) => fc.record({ operation: fc.constant(operation), ...membersOf(operation) }));

function membersOf({ parameters, body }: Operation) {
  const documented = (body?.examples ?? []).map((example) => example.value);
  const parts = parameters.map(({ name, in: place, examples }) =>
    fc
      .oneof(fc.constantFrom('v-1', ...examples.map((example) => String(example.value))), text)
      .map((content) => ({ name, place, content })),
  );
  return {
    parts: fc.tuple(...parts),
    left: fc.array(fc.boolean(), { minLength: parts.length, maxLength: parts.length }),
    extra: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text }),
    content: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<unknown>(undefined, ...documented, ...documented) },
      { weight: 2, arbitrary: value },
      { weight: 1, arbitrary: nested(3000) },
    ),
  };
}

/** A request as a client of ours signs it, or with a token. */
export const signedRestWire: fc.Arbitrary<WireRequest> = fc
  .tuple(call, fc.constantFrom('key', 'token'))
  .map(([{ operation, parts, left, extra, content }, how]) => {
    const { method } = operation;
    const inPath = Object.fromEntries(parts.map((part) => [part.name, part.content]));
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inPath[name] ?? ''));
    const query = parts
      .filter(({ place }, index) => place === 'query' && left[index])
      .map(({ name, content: own }) => `${name}=${encodeURIComponent(own)}`)
      .concat(extra === '' ? [] : [encodeURIComponent(extra)])
      .join('&');
    const body = content === undefined ? '' : JSON.stringify(content);
    const sent = { 'content-type': 'application/json', 'x-project-id': 'p-1' };
    const carried =
      how === 'token'
        ? { 'x-auth-token': token }
        : (sign({ method, host, path, query, body, timestamp: now / 1000, headers: sent }, accessKey) as object);
    const headers = new Headers({ ...sent, ...carried, host });
    return { method, host, origin, path, query, headers, body: Buffer.from(body) };
  });

/** A token that a mock has given. */
export const token = await requestToken();

async function requestToken(): Promise<string> {
  const { user, password, domain, project } = mockIamUser;
  const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
  const body = JSON.stringify({ auth: { identity, scope: { project: { name: project } } } });
  const router = createRouter('evs', { clock: () => now });
  const response = await router.handle(new Request(`${origin}/v3/auth/tokens`, { method: 'POST', body }));
  return response.headers.get('x-subject-token') ?? '';
}
