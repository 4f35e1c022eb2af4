import * as fc from 'fast-check';
import { anyText } from './anyText.ts';
import { echo } from './echo.ts';

/** An answer whose body and headers echo what was sent: see `fillEchoes`. */
export interface HostileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Words that mean something to a decoder. */
export const hostileText = fc.oneof(
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
    'EVS.5401',
    'badRequest',
  ),
  fc
    .tuple(fc.constantFrom('secret', 'token', 'token=', 'AKID', ' ', '<', '\\', '%2', '&#x2'), fc.nat(20_000))
    .map(([part, count]) => part.repeat(count)),
);

/** Any JSON, with members that errors have. */
export const hostileJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    hostileText,
    fc.constantFrom<unknown>(null, true, 0, -0, 1e308),
    fc.dictionary(fc.oneof(hostileText, fc.constantFrom('Code', 'Message', 'RequestId')), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
})).value;
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
const headers = fc.dictionary(
  fc.constantFrom('content-type', 'date', 'retry-after', 'location', 'x-request-id'),
  fc.oneof(
    echo,
    fc.constantFrom('application/json', 'text/html', 'Thu, 01 Jan 2026 00:00:00 GMT', '0', 'http://127.0.0.1:1/', '//'),
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
  ),
);

/**
 * Any answer; many have one of the documents' envelopes. `frames` are texts of JSON in which a `#` is the place for what no
 * document has.
 */
export function hostileAnswer(envelope: fc.Arbitrary<unknown>, frames: readonly string[]): fc.Arbitrary<HostileAnswer> {
  const spliced = fc.tuple(fc.constantFrom(...frames), fc.oneof(rawJson, deep));
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    hostileText,
    envelope.map((value) => JSON.stringify(value)),
    fc.tuple(envelope, fc.nat(200)).map(([value, cut]) => JSON.stringify(value).slice(0, -cut)),
    spliced.map(([frame, value]) => frame.replace('#', value)),
  );
  return fc.record({ status: fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 })), headers, body });
}

/** As `fetch` gives it. */
export function responseOf(
  { status, headers: given, body }: HostileAnswer,
  fill: (template: string) => string,
): Response {
  const content = [204, 205, 304].includes(status) ? null : typeof body === 'string' ? fill(body) : body;
  const filled = Object.entries(given).map(([name, value]): [string, string] => [name, fill(value)]);
  return new Response(content as BodyInit, { status, headers: filled });
}
