import { asList, asObject, isObject } from '../document/Json.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import { membersOf } from '../document/membersOf.ts';
import { schemasOf } from '../document/schemasOf.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const requiredKnown: Rule = {
  name: 'required-known',
  description: 'Each name under `required` or `dependentRequired` is a property of the same object.',
  remedy: 'Write the name as it stands under `properties`, or add the property.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, place, refines, path } of schemasOf(document)) {
      if (place === 'branch' || refines || typeof schema === 'boolean') continue;
      const members = membersOf(document, schema, path);
      for (const { name, at } of namesIn(schema, path)) {
        if (members.has(name)) continue;
        yield { message: `${name} is required, but no property${didYouMean(name, members.keys()) || '.'}`, path: at };
      }
    }
  },
};

/** The names that a schema requires of one value, in its branches and conditions too. */
function* namesIn(schema: unknown, path: JsonPath): Generator<{ name: string; at: JsonPath }> {
  if (!isObject(schema)) return;
  yield* listed(schema['required'], [...path, 'required']);
  for (const [key, names] of Object.entries(asObject(schema['dependentRequired']))) {
    yield { name: key, at: [...path, 'dependentRequired', key] };
    yield* listed(names, [...path, 'dependentRequired', key]);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const [index, branch] of asList(schema[keyword]).entries()) yield* namesIn(branch, [...path, keyword, index]);
  }
  for (const keyword of ['if', 'then', 'else', 'not']) yield* namesIn(schema[keyword], [...path, keyword]);
}

function* listed(names: unknown, path: JsonPath): Generator<{ name: string; at: JsonPath }> {
  for (const [index, name] of asList(names).entries()) yield { name: String(name), at: [...path, index] };
}
