import type { ErrorObject } from 'ajv';
import { asList, isObject, type JsonObject } from '../ruleset/document/Json.ts';
import { membersOf } from '../ruleset/document/membersOf.ts';
import type { ClosedSchemas } from './closeSchemas.ts';
import { describeError, describeUnknown, type Violation } from './describeError.ts';

/**
 * Says in plain words what ajv found, once per fault: what only follows from another error is left out. `errors` come
 * from a validator of a closed schema, compiled with `allErrors` and `verbose`.
 */
export function describeErrors(
  errors: readonly ErrorObject[],
  document: JsonObject,
  closed: ClosedSchemas,
): Violation[] {
  // The error of an `if` only announces those of the branch that applied.
  const direct = keepNearestBranches(
    errors.filter((error) => error.keyword !== 'if'),
    closed,
  );
  const faults = direct.filter((error) => !isUnknown(error) && !isEchoOfType(error, direct));
  const unknown = direct.filter(isUnknown).map((error) => {
    const { schema = {}, path = [] } = closed.originOf(error.parentSchema ?? {}) ?? {};
    const known = [...membersOf(document, schema, path).keys()];
    return { error, known, isKnown: known.includes(String(error.params['unevaluatedProperty'])) };
  });
  const certain = [...faults, ...unknown.filter(({ isKnown }) => !isKnown).map(({ error }) => error)];
  // A schema that fails leaves all its properties unevaluated, the known ones too: then its failure is the only fault.
  const foreign = unknown.filter(
    ({ error, isKnown }) => !isKnown || !certain.some((other) => isAtOrBelow(other, error)),
  );
  return unique([...faults.map(describeError), ...foreign.map(({ error, known }) => describeUnknown(error, known))]);
}

/**
 * Of the errors in the branches of a failing `oneOf` or `anyOf`, keeps those of the branch that is meant, and drops the
 * error of the choice itself; if that cannot be told, the choice is the only fault.
 */
function keepNearestBranches(errors: readonly ErrorObject[], closed: ClosedSchemas): ErrorObject[] {
  let kept = [...errors];
  for (const choice of errors) {
    if ((choice.keyword !== 'oneOf' && choice.keyword !== 'anyOf') || !kept.includes(choice)) continue;
    const branches = asList(choice.schema).map((branch) => {
      const schemas = schemasIn(branch, closed);
      return kept.filter(
        (error) => error !== choice && isAtOrBelow(error, choice) && schemas.has(error.parentSchema ?? {}),
      );
    });
    const inBranches = new Set(branches.flat());
    const meant = Array.isArray(choice.params['passingSchemas']) ? undefined : meantOf(branches, choice);
    kept = [...kept.filter((error) => !inBranches.has(error) && (error !== choice || !meant)), ...(meant ?? [])];
  }
  return kept;
}

function meantOf(branches: readonly ErrorObject[][], choice: ErrorObject): ErrorObject[] | undefined {
  const here = (error: ErrorObject): boolean => error.instancePath === choice.instancePath;
  const ofType = branches.filter((errors) => !errors.some((error) => error.keyword === 'type' && here(error)));
  if (ofType.length === 1) return ofType[0];
  const deeper = ofType.filter((errors) => !errors.some(here));
  return deeper.toSorted((a, b) => a.length - b.length)[0];
}

/** A schema and everything in it, through `$ref`: what the `parentSchema` of an error in it can be. */
function schemasIn(schema: unknown, closed: ClosedSchemas, found: Set<object> = new Set()): Set<object> {
  if (typeof schema !== 'object' || schema === null || found.has(schema)) return found;
  found.add(schema);
  for (const child of Object.values(schema)) schemasIn(child, closed, found);
  const reference = isObject(schema) ? schema['$ref'] : undefined;
  if (typeof reference === 'string') schemasIn(closed.byId.get(reference), closed, found);
  return found;
}

function isUnknown(error: ErrorObject): boolean {
  return error.keyword === 'unevaluatedProperties';
}

/** A value of the wrong type is not in the `enum` either. */
function isEchoOfType({ keyword, instancePath }: ErrorObject, all: readonly ErrorObject[]): boolean {
  return (
    (keyword === 'enum' || keyword === 'const') &&
    all.some((other) => other.keyword === 'type' && other.instancePath === instancePath)
  );
}

function isAtOrBelow(error: ErrorObject, other: ErrorObject): boolean {
  return error.instancePath === other.instancePath || error.instancePath.startsWith(`${other.instancePath}/`);
}

function unique(violations: readonly Violation[]): Violation[] {
  return [...new Map(violations.map((violation) => [`${violation.pointer} ${violation.message}`, violation])).values()];
}
