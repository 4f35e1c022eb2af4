import { follow } from '../ruleset/document/follow.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import { referencesIn } from '../ruleset/document/referencesIn.ts';

/** Tells which operations a place of a contract belongs to: the one that it stands in, or all that use a component. */
export function operationsTouched(document: JsonObject): (path: JsonPath) => string[] {
  const below = new Map<string, readonly string[]>();
  const referencesBehind = (reference: string): readonly string[] => {
    const known = below.get(reference) ?? [...referencesIn(follow(document, { $ref: reference }, []).value)];
    below.set(reference, known);
    return known;
  };
  const operations = [...operationsOf(document)].map(({ id, path, value }) => {
    const references = new Set(referencesIn(value));
    // A set that grows while one walks it is walked to its end.
    for (const reference of references) for (const next of referencesBehind(reference)) references.add(next);
    return { id, path, references };
  });
  return ([section, kind, name]) => {
    if (section !== 'paths') {
      const reference = `#/${section}/${kind}/${name}`;
      return operations.filter(({ references }) => references.has(reference)).map(({ id }) => id);
    }
    const inPath = operations.filter(({ path }) => path[1] === kind);
    const inMethod = inPath.filter(({ path }) => path[2] === name);
    return (inMethod.length > 0 ? inMethod : inPath).map(({ id }) => id);
  };
}
