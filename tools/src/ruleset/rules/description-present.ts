import { asList, asObject, isObject, type JsonObject } from '../document/Json.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { parametersOf } from '../document/parametersOf.ts';
import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const descriptionPresent: Rule = {
  name: 'description-present',
  description: 'The service, its servers, tags and parameters, and every data type and property have a description.',
  remedy: 'Say in a short sentence of our own what it is, with unit, format and condition.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { value, path, what } of describedIn(document)) {
      if (typeof value['description'] === 'string' && value['description'].trim() !== '') continue;
      yield { message: `${what} has no description.`, path };
    }
  },
};

function* describedIn(document: JsonObject): Generator<{ value: JsonObject; path: JsonPath; what: string }> {
  yield { value: asObject(document['info']), path: ['info'], what: 'The service' };
  for (const [list, key] of [
    ['servers', 'url'],
    ['tags', 'name'],
  ] as const) {
    for (const [index, node] of asList(document[list]).entries()) {
      const value = asObject(node);
      yield { value, path: [list, index], what: String(value[key]) };
    }
  }
  for (const [key, node] of Object.entries(asObject(document['x-common-parameters']))) {
    yield { value: asObject(node), path: ['x-common-parameters', key], what: key };
  }
  for (const operation of operationsOf(document)) {
    for (const { value, path } of parametersOf(document, operation)) {
      yield { value, path, what: String(value['name']) };
    }
  }
  for (const { schema, place, name, refines, path } of schemasOf(document)) {
    if (!isObject(schema) || refines || (place !== 'property' && place !== 'component')) continue;
    // A property that is nothing but a data type has that type's description.
    if ('$ref' in schema) continue;
    yield { value: schema, path, what: name ?? 'The schema' };
  }
}
