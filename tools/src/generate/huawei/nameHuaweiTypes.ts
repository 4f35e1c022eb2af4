import { distinct } from '../../ruleset/document/distinct.ts';
import type { Located } from '../../ruleset/document/follow.ts';
import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import { type Operation, operationsOf } from '../../ruleset/document/operationsOf.ts';
import { parametersOf } from '../../ruleset/document/parametersOf.ts';
import { capitalize } from '../capitalize.ts';
import { GenerateError } from '../GenerateError.ts';
import { nameSchema } from '../nameSchema.ts';
import { bodyOf } from './bodyOf.ts';
import { inlineItems } from './inlineItems.ts';
import { scopeParameter } from './scopeParameter.ts';
import { successesOf } from './successesOf.ts';

type Mutable = Record<string, unknown>;

/**
 * The types view, in which each operation's body and answer have become components, `<Operation>Body` and
 * `<Operation>Output`, beside a new one for what its function takes, `<Operation>Input`: the parameters by name, and the body
 * under `body`. Items of lists that come in pages become `<Operation>Item`, if they have no name. What stood there refers to them, so the schemas say the same as before.
 */
export function nameHuaweiTypes(types: JsonObject): JsonObject {
  const document = structuredClone(types) as Mutable;
  const components: Mutable = { ...asObject(document['components']) };
  const schemas: Mutable = { ...asObject(components['schemas']) };
  const add = (name: string, schema: JsonObject): JsonObject =>
    nameSchema(schemas, name, schema, 'input, body, output or items');
  /** Gives the one schema of some bodies a name, unless it has one. */
  const name = (bodies: readonly Located[], as: string, description: string): JsonObject => {
    const schema = asObject(bodies[0]?.value['schema']);
    if ('$ref' in schema) return schema;
    const reference = add(as, { description, ...schema });
    for (const { value } of bodies) (value as Mutable)['schema'] = reference;
    return reference;
  };
  for (const operation of operationsOf(document)) {
    const type = capitalize(operation.id);
    const body = bodyOf(document, operation);
    const bodySchema = body && name([body.media], `${type}Body`, `Body of ${operation.id}.`);
    add(`${type}Input`, inputOf(document, operation, body?.required === true, bodySchema));

    const items = inlineItems(document, operation);
    if (items) (items.list as Mutable)['items'] = add(items.name, asObject(items.list['items']));

    const answers = successesOf(document, operation).filter(({ media }) => media !== undefined);
    const bodies = answers.flatMap(({ media }) => media ?? []);
    const [output, ...others] = distinct(bodies.map(({ value }) => asObject(value['schema'])));
    if (output === undefined) continue;
    const description = String(answers[0]?.response.value['description'] ?? `What ${operation.id} answers.`);
    if (others.length > 0) add(`${type}Output`, { description, anyOf: [output, ...others] });
    // An alias where the answer is a data type: every operation's output goes by its own name.
    else if ('$ref' in output) add(`${type}Output`, output);
    else name(bodies, `${type}Output`, description);
  }
  return { ...document, components: { ...components, schemas } };
}

function inputOf(
  document: JsonObject,
  operation: Operation,
  bodyRequired: boolean,
  body: JsonObject | undefined,
): JsonObject {
  const parameters = parametersOf(document, operation).map(({ value }) => value);
  const properties = Object.fromEntries(
    parameters.map((parameter) => [String(parameter['name']), memberOf(parameter)]),
  );
  const required = parameters
    .filter((parameter) => parameter['required'] === true && parameter['name'] !== scopeParameter)
    .map((parameter) => String(parameter['name']));
  if ('body' in properties && body !== undefined) {
    throw new GenerateError(
      `${operation.id} has a parameter called body beside its body.`,
      'The generator needs another name for one of them; see nameHuaweiTypes.',
      operation.path,
    );
  }
  return {
    type: 'object',
    description: `Input of ${operation.id}.`,
    properties: { ...properties, ...(body && { body }) },
    required: [...required, ...(bodyRequired ? ['body'] : [])],
  };
}

function memberOf(parameter: JsonObject): JsonObject {
  const own = parameter['name'] === scopeParameter ? " The client's, if left out." : '';
  const { description, schema, deprecated } = parameter;
  return {
    ...asObject(schema),
    description: `${String(description)}${own}`,
    ...(deprecated === true && { deprecated }),
  };
}
