import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import { operationsOf } from '../../ruleset/document/operationsOf.ts';
import { nameSchema } from '../nameSchema.ts';
import { inputOf } from './inputOf.ts';
import { successOf } from './successOf.ts';

type Mutable = Record<string, unknown>;

/**
 * The types view, in which each operation's input and the `Response` of its success branch have become components,
 * `<Operation>Input` and `<Operation>Output`. What stood there refers to them, so the schemas say the same as before.
 */
export function nameTencentTypes(types: JsonObject): JsonObject {
  const document = structuredClone(types) as Mutable;
  const components: Mutable = { ...asObject(document['components']) };
  const schemas: Mutable = { ...asObject(components['schemas']) };
  const add = (name: string, schema: JsonObject): JsonObject => nameSchema(schemas, name, schema, 'input or output');
  for (const operation of operationsOf(document)) {
    const input = inputOf(document, operation);
    (input.media.value as Mutable)['schema'] = add(`${operation.id}Input`, {
      description: `Input of ${operation.id}.`,
      ...input.schema.value,
    });

    const { branch, response } = successOf(document, operation);
    const { Error: absent, ...properties } = asObject(response.value['properties']);
    const output = add(`${operation.id}Output`, { ...response.value, properties });
    (branch.value['properties'] as Mutable)['Response'] = {
      description: response.value['description'],
      allOf: [output, { type: 'object', properties: { Error: absent } }],
    };
  }
  return { ...document, components: { ...components, schemas } };
}
