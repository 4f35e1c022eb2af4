import type { Bundle, Contract, ContractOperation, JsonSchema, SchemaObject } from './Contract.ts';
import { valueAt } from './jsonPointer.ts';

export const mutationKinds = [
  'request field dropped',
  'response field dropped',
  'parameter renamed',
  'type flipped',
  'requirement flipped',
  'code swapped',
  'status swapped',
  'selector changed',
  'path changed',
] as const;

export type MutationKind = (typeof mutationKinds)[number];

/** One fact, changed. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly operationId: string;
  /** What was changed, for people. */
  readonly description: string;
  /** The error code that was changed, if it was one. */
  readonly code?: string;
  /** Identifies the fact in the whole bundle, so that a data type of many operations is mutated once. */
  readonly fact: string;
  apply(bundle: Bundle): void;
}

interface Place {
  readonly schema: SchemaObject;
  readonly pointer: string;
}

/** Lists the mutations of one operation's facts, those of the data types that it uses included. */
export function mutationsOf(contract: Contract, operation: ContractOperation): Mutation[] {
  const base = `/paths/${escape(operation.path)}/${operation.method.toLowerCase()}`;
  const request = `${base}/requestBody/content/application~1json/schema`;
  const response = `${base}/responses/${operation.status}/content/application~1json/schema/oneOf/0`;
  return [
    ...objectsBelow(contract.bundle, request).flatMap((place) => memberMutations(operation.id, place, 'request')),
    ...objectsBelow(contract.bundle, response).flatMap((place) => memberMutations(operation.id, place, 'response')),
    ...objectsBelow(contract.bundle, '/components/schemas/ErrorEnvelope').flatMap((place) =>
      memberMutations(operation.id, place, 'response'),
    ),
    ...operation.errorCodes.flatMap((code, index) => codeMutations(operation, base, code, index)),
    ...wireMutations(operation, base),
  ];
}

/** The schemas of objects at and below a place, `$ref`s followed, each once. */
function objectsBelow(bundle: Bundle, pointer: string, seen = new Set<string>()): Place[] {
  if (seen.has(pointer)) return [];
  seen.add(pointer);
  const schema = valueAt(bundle, pointer) as JsonSchema;
  if (typeof schema === 'boolean') return [];
  const below = [
    ...(schema.$ref === undefined ? [] : [schema.$ref.slice(1)]),
    ...(schema.items === undefined ? [] : [`${pointer}/items`]),
    ...Object.keys(schema.properties ?? {}).map((name) => `${pointer}/properties/${escape(name)}`),
    // A part that restates a member of another one is no fact of its own; a referred data type is.
    ...(schema.allOf ?? []).flatMap((part) => (typeof part === 'object' && part.$ref ? [part.$ref.slice(1)] : [])),
    ...(schema.oneOf ?? []).map((_, index) => `${pointer}/oneOf/${index}`),
  ];
  return [
    ...(schema.properties === undefined ? [] : [{ schema, pointer }]),
    ...below.flatMap((next) => objectsBelow(bundle, next, seen)),
  ];
}

function memberMutations(operationId: string, { schema, pointer }: Place, side: 'request' | 'response'): Mutation[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (property === false) return [];
    const fact = `${pointer}/properties/${name}`;
    const mutation = (kind: MutationKind, apply: (owner: SchemaObject) => void): Mutation => ({
      kind,
      operationId,
      fact: `${kind} ${fact}`,
      description: `${operationId} ${kind}: ${fact}`,
      apply: (bundle) => apply(valueAt(bundle, pointer) as SchemaObject),
    });
    const isRequired = schema.required?.includes(name) ?? false;
    const mutations = [
      mutation(`${side} field dropped`, (owner) => {
        delete owner.properties?.[name];
        forgetConditions(owner, name);
      }),
      mutation('requirement flipped', (owner) => {
        const required = owner.required ?? [];
        owner.required = isRequired ? required.filter((other) => other !== name) : [...required, name];
      }),
    ];
    if (typeof property === 'object' && property.type !== undefined)
      mutations.push(mutation('type flipped', (owner) => flipType(owner.properties![name] as SchemaObject)));
    if (side === 'request')
      mutations.push(
        mutation('parameter renamed', (owner) => {
          const { [name]: renamed, ...others } = owner.properties!;
          owner.properties = { ...others, [`${name}Mutated`]: renamed! };
          forgetConditions(owner, name);
          if (isRequired) owner.required?.push(`${name}Mutated`);
        }),
      );
    return mutations;
  });
}

/** Takes a member out of what a schema says beside its properties: `required`, and conditions between members. */
function forgetConditions(owner: SchemaObject, name: string): void {
  const without = (parts: JsonSchema[] | undefined) =>
    parts?.filter((part) => !JSON.stringify(part).includes(`"${name}"`));
  owner.required = owner.required?.filter((other) => other !== name) ?? [];
  for (const keyword of ['allOf', 'anyOf'] as const) {
    const parts = without(owner[keyword]);
    if (parts === undefined || parts.length === 0) delete owner[keyword];
    else owner[keyword] = parts;
  }
}

function flipType(schema: SchemaObject): void {
  schema.type = Array.isArray(schema.type) ? schema.type.map(flipped) : flipped(schema.type!);
}

function flipped(type: string): string {
  if (type === 'null') return type;
  return type === 'string' ? 'integer' : 'string';
}

function codeMutations(operation: ContractOperation, base: string, code: string, index: number): Mutation[] {
  return [
    {
      kind: 'code swapped',
      operationId: operation.id,
      code,
      fact: `code swapped ${base}/${code}`,
      description: `${operation.id} code swapped: ${code}`,
      apply: (bundle) => {
        (valueAt(bundle, base) as { 'x-error-codes': string[] })['x-error-codes'][index] = `${code}Mutated`;
        // A common code would still be documented.
        bundle['x-error-catalogue'].common = bundle['x-error-catalogue'].common.filter((row) => row.code !== code);
      },
    },
    {
      kind: 'status swapped',
      operationId: operation.id,
      code,
      fact: `status swapped ${code}`,
      description: `${operation.id} status swapped: ${code}`,
      apply: (bundle) => {
        const { service, common } = bundle['x-error-catalogue'];
        for (const row of [...service, ...common]) if (row.code === code) row.status = 400;
      },
    },
  ];
}

function wireMutations(operation: ContractOperation, base: string): Mutation[] {
  const mutation = (kind: MutationKind, apply: (bundle: Bundle) => void): Mutation => ({
    kind,
    operationId: operation.id,
    fact: `${kind} ${base}`,
    description: `${operation.id} ${kind}`,
    apply,
  });
  return [
    mutation('status swapped', (bundle) => {
      const documented = valueAt(bundle, base) as { responses: Record<string, unknown> };
      documented.responses = { 201: documented.responses[operation.status] };
    }),
    mutation('selector changed', (bundle) => {
      (valueAt(bundle, base) as { 'x-selector': { value: string } })['x-selector'].value += 'Mutated';
    }),
    mutation('path changed', (bundle) => {
      bundle.paths = { [operation.path.replace('/', '/mutated')]: bundle.paths[operation.path]! };
    }),
  ];
}

function escape(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
