import { asObject } from '../ruleset/document/Json.ts';
import { fromPointer } from '../ruleset/document/JsonPath.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { GenerateError } from './GenerateError.ts';

/** An operation's x-idempotency as client-core takes it; undefined if it has none. */
export function idempotencyOf({ id, value, path }: Operation): unknown {
  if (value['x-idempotency'] === undefined) return undefined;
  const { by, parameter } = asObject(value['x-idempotency']);
  if (by === 'read') return 'read';
  if (by === 'token' && typeof parameter === 'string') return { token: fromPointer(parameter)[0] };
  throw new GenerateError(
    `x-idempotency of ${id} cannot be read.`,
    'Write it as {by: read} or {by: token, parameter: /<Name>}.',
    [...path, 'x-idempotency'],
  );
}
