import { asObject } from '../document/Json.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import { membersOf } from '../document/membersOf.ts';
import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const namesCollide: Rule = {
  name: 'names-collide',
  description: 'The properties of one object, and the schemas, have names that still differ in generated code.',
  remedy: 'Correct the name that is misspelt; where the document has both, give one of them a type of its own.',
  *check({ document }: Contract): Generator<Fault> {
    const schemas = Object.keys(asObject(asObject(document['components'])['schemas']));
    yield* collisions(
      'schemas',
      schemas.map((name) => [name, ['components', 'schemas', name]]),
      // Each becomes a file, and some file systems know no case.
      (name) => [camelCase(name), sanitised(name), name.toLowerCase()],
    );
    for (const { schema, place, refines, path } of schemasOf(document)) {
      if (place === 'branch' || refines || typeof schema === 'boolean' || '$ref' in schema) continue;
      yield* collisions(
        'properties',
        [...membersOf(document, schema, path)].map(([name, found]) => [name, found[0]?.path ?? path]),
        (name) => [camelCase(name), sanitised(name)],
      );
    }
  },
};

function* collisions(
  what: string,
  names: readonly [string, JsonPath][],
  formsOf: (name: string) => string[],
): Generator<Fault> {
  const taken = new Map<string, string>();
  for (const [name, path] of names) {
    const forms = formsOf(name);
    const other = forms.map((form) => taken.get(form)).find((owner) => owner !== undefined);
    if (other !== undefined) {
      yield { message: `The ${what} ${other} and ${name} get the same name in generated code.`, path };
    }
    for (const form of forms) if (!taken.has(form)) taken.set(form, name);
  }
}

/** `fs_name` and `FsName` become fsName. */
function camelCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** `a:b` and `a-b` become a_b. */
function sanitised(name: string): string {
  return name.replaceAll(/\W/g, '_');
}
