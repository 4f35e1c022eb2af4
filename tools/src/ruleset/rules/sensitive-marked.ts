import { asList, asObject, type JsonObject } from '../document/Json.ts';
import { looksSecret } from '../document/looksSecret.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { parametersOf } from '../document/parametersOf.ts';
import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const sensitiveMarked: Rule = {
  name: 'sensitive-marked',
  description:
    'Parameters and texts whose name tells a password, secret key or id, token or private key are x-sensitive.',
  remedy: 'Write `x-sensitive: true` beside the type: logs, errors and reports then leave the value out.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, name, place, refines, path } of schemasOf(document)) {
      if (place !== 'property' || refines || name === undefined || typeof schema === 'boolean') continue;
      if (looksSecret(name) && mayBeText(schema) && schema['x-sensitive'] !== true) {
        yield { message: `${name} is not marked as x-sensitive.`, path };
      }
    }
    const common = Object.entries(asObject(document['x-common-parameters'])).map(([key, value]) => ({
      value: asObject(value),
      path: ['x-common-parameters', key],
    }));
    const own = [...operationsOf(document)].flatMap((operation) => parametersOf(document, operation));
    for (const { value, path } of [...common, ...own]) {
      const name = String(value['name']);
      if (!looksSecret(name) || value['x-sensitive'] === true || !mayBeText(asObject(value['schema']))) continue;
      yield { message: `${name} is not marked as x-sensitive.`, path };
    }
  },
};

function mayBeText(schema: JsonObject): boolean {
  const type = schema['type'];
  return type === undefined || type === 'string' || asList(type).includes('string');
}
