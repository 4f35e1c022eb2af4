import type {
  Bundle,
  CatalogueRow,
  Contract,
  ContractOperation,
  JsonSchema,
  Operation,
  Parameter,
  SchemaObject,
} from './Contract.ts';
import { pointerOf, valueAt } from './jsonPointer.ts';

/** Changes of what is there, and of its type. */
export const memberMutationKinds = [
  'request field dropped',
  'response field dropped',
  'parameter renamed',
  'type flipped',
] as const;

/** Changes of what has to be there, and of how operations and answers are told apart. */
export const ruleMutationKinds = [
  'requirement flipped',
  'code swapped',
  'status swapped',
  'selector changed',
  'path changed',
  'method changed',
] as const;

export type MutationKind = (typeof memberMutationKinds | typeof ruleMutationKinds)[number];

/** One fact, changed. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly operationId: string;
  /** What was changed, for people. */
  readonly description: string;
  /** Name of the member or parameter that was changed, if it was one. */
  readonly member?: string;
  /** The error code that was changed, if it was one. */
  readonly code?: string;
  /** The status that was changed, if it was one of the operation's. */
  readonly status?: number;
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
  const { requestPointer, successes, failures } = operation;
  const base = pointerOf(['paths', operation.path, operation.method.toLowerCase()]);
  const selector = `${requestPointer}/properties/${operation.selectorPointer?.split('/').at(-1)}`;
  const below = (pointers: readonly (string | undefined)[], side: 'request' | 'response'): Mutation[] => {
    const seen = new Set<string>();
    const places = pointers.flatMap((pointer) => objectsBelow(contract.bundle, pointer, seen));
    return places.flatMap((place) => memberMutations(operation.id, place, side));
  };
  const answers = [...successes, ...failures].map(({ pointer }) => pointer);
  return [
    // Without the member that the operation is told by, a request is one of another operation, required or not.
    ...below([requestPointer], 'request').filter(({ fact }) => fact !== `requirement flipped ${selector}`),
    ...below(answers, 'response'),
    ...parameterMutations(contract.bundle, operation, base),
    ...errorMutations(contract, operation, base),
    ...statusMutations(operation, base),
    ...wireMutations(contract.bundle, operation, base),
  ];
}

/** The schemas of objects at and below a place, `$ref`s followed, each once. */
function objectsBelow(bundle: Bundle, pointer: string | undefined, seen: Set<string>): Place[] {
  if (pointer === undefined || seen.has(pointer)) return [];
  seen.add(pointer);
  const schema = valueAt(bundle, pointer) as JsonSchema;
  if (typeof schema === 'boolean') return [];
  const below = [
    ...(schema.$ref === undefined ? [] : [schema.$ref.slice(1)]),
    ...(schema.items === undefined ? [] : [`${pointer}/items`]),
    ...(schema.additionalProperties === undefined ? [] : [`${pointer}/additionalProperties`]),
    ...Object.keys(schema.properties ?? {}).map((name) => `${pointer}${pointerOf(['properties', name])}`),
    // A part that restates a member of another one is no fact of its own; a referred data type is.
    ...[...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap((part) =>
      typeof part === 'object' && part.$ref ? [part.$ref.slice(1)] : [],
    ),
    ...(schema.oneOf ?? []).map((_, index) => `${pointer}/oneOf/${index}`),
  ];
  return [
    ...(schema.properties === undefined ? [] : [{ schema, pointer }]),
    ...below.flatMap((next) => objectsBelow(bundle, next, seen)),
  ];
}

function memberMutations(operationId: string, { schema, pointer }: Place, side: 'request' | 'response'): Mutation[] {
  // A map takes a member of any name: that it names one is nothing that a wire can show.
  const isMap = schema.additionalProperties !== undefined;
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (property === false) return [];
    const fact = `${pointer}/properties/${name}`;
    const mutation = (kind: MutationKind, apply: (owner: SchemaObject) => void): Mutation => ({
      kind,
      operationId,
      member: name,
      fact: `${kind} ${fact}`,
      description: `${operationId} ${kind}: ${fact}`,
      apply: (bundle) => apply(valueAt(bundle, pointer) as SchemaObject),
    });
    const isRequired = schema.required?.includes(name) ?? false;
    const mutations = [
      mutation('requirement flipped', (owner) => {
        const required = owner.required ?? [];
        owner.required = isRequired ? required.filter((other) => other !== name) : [...required, name];
      }),
    ];
    if (!isMap)
      mutations.push(
        mutation(`${side} field dropped`, (owner) => {
          delete owner.properties?.[name];
          forgetConditions(owner, name);
        }),
      );
    if (typeof property === 'object' && property.type !== undefined)
      mutations.push(mutation('type flipped', (owner) => flipType(owner.properties![name] as SchemaObject)));
    if (side === 'request' && !isMap)
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

/** A part of the path is always required, so that its requirement is no fact of its own. */
function parameterMutations(bundle: Bundle, operation: ContractOperation, base: string): Mutation[] {
  const { parameters: nodes = [] } = valueAt(bundle, base) as Operation;
  return operation.parameters.flatMap(({ name, in: place, schema }, index) => {
    const node = nodes[index]!;
    const pointer = '$ref' in node ? node.$ref.slice(1) : `${base}/parameters/${index}`;
    const mutation = (kind: MutationKind, apply: (parameter: Parameter, bundle: Bundle) => void): Mutation => ({
      kind,
      operationId: operation.id,
      member: name,
      fact: `${kind} ${pointer}`,
      description: `${operation.id} ${kind}: ${name}`,
      apply: (mutated) => apply(valueAt(mutated, pointer) as Parameter, mutated),
    });
    return [
      mutation('request field dropped', (_, mutated) => {
        (valueAt(mutated, base) as Operation).parameters!.splice(index, 1);
      }),
      mutation('parameter renamed', (parameter) => {
        parameter.name += 'Mutated';
      }),
      ...(schema.type === undefined ? [] : [mutation('type flipped', (parameter) => flipType(parameter.schema))]),
      ...(place === 'path'
        ? []
        : [
            mutation('requirement flipped', (parameter) => {
              parameter.required = !parameter.required;
            }),
          ]),
    ];
  });
}

function errorMutations(contract: Contract, operation: ContractOperation, base: string): Mutation[] {
  const errors = contract.wire
    .errorsOf(contract, operation)
    .filter(({ facts }) => facts.some(({ kind }) => kind === 'errorCode'));
  return errors.flatMap(({ code, message, status, answer }) => {
    const { 'x-error-codes': own } = valueAt(contract.bundle, base) as Operation;
    // A code of one row is looked up without its message.
    const isRow = (row: CatalogueRow): boolean =>
      row.code === code &&
      (!('status' in answer) || row.status === status) &&
      (!('message' in answer) || row.message === undefined || row.message === message);
    const place = `${code}${'status' in answer ? ` ${status} ${message}` : ''}`;
    return [
      {
        kind: 'code swapped',
        operationId: operation.id,
        code,
        fact: `code swapped ${own === undefined ? code : `${base}/${code}`}`,
        description: `${operation.id} code swapped: ${code}`,
        apply: (bundle) => {
          const { 'x-error-codes': codes } = valueAt(bundle, base) as Operation;
          codes?.splice(codes.indexOf(code), 1, `${code}Mutated`);
          // As the operation's own, or as one of all operations, it would still be documented.
          for (const row of rowsOf(bundle, own === undefined)) if (row.code === code) row.code += 'Mutated';
        },
      },
      {
        kind: 'status swapped',
        operationId: operation.id,
        code,
        fact: `status swapped ${place}`,
        description: `${operation.id} status swapped: ${place}`,
        apply: (bundle) => {
          for (const row of rowsOf(bundle, true)) if (isRow(row)) row.status = row.status === 400 ? 500 : 400;
        },
      },
    ];
  });
}

/** The rows of the catalogue: the common ones, and with `all` the service's own. */
function rowsOf({ 'x-error-catalogue': { service, common = [] } }: Bundle, all: boolean): CatalogueRow[] {
  return all ? [...service, ...common] : common;
}

/** Each status of success or failure becomes another one, which says as much. */
function statusMutations({ id, successes, failures }: ContractOperation, base: string): Mutation[] {
  const statuses = new Set([...successes, ...failures].map(({ status }) => status));
  return [...statuses].flatMap((status) => {
    if (status === 'default') return [];
    return {
      kind: 'status swapped',
      operationId: id,
      status,
      fact: `status swapped ${base}/responses/${status}`,
      description: `${id} status swapped: ${status}`,
      apply: (mutated) => {
        const documented = valueAt(mutated, base) as Operation;
        const { [status]: swapped, ...others } = documented.responses;
        const free = (status < 400 ? [201, 202, 203, 205] : [418]).find((other) => !statuses.has(other))!;
        documented.responses = { ...others, [free]: swapped! };
      },
    };
  });
}

function wireMutations(bundle: Bundle, operation: ContractOperation, base: string): Mutation[] {
  const { 'x-selector': selector } = valueAt(bundle, base) as Operation;
  const method = operation.method.toLowerCase();
  const mutation = (kind: MutationKind, apply: (mutated: Bundle) => void): Mutation => ({
    kind,
    operationId: operation.id,
    fact: `${kind} ${base}`,
    description: `${operation.id} ${kind}`,
    apply,
  });
  return [
    ...(selector === undefined
      ? []
      : [
          mutation('selector changed', (mutated) => {
            const changed = valueAt(mutated, `${base}/x-selector`) as Record<string, string>;
            const key = 'value' in changed ? 'value' : 'bodyKey';
            changed[key] += 'Mutated';
          }),
        ]),
    mutation('path changed', (mutated) => {
      mutated.paths = { [operation.path.replace('/', '/mutated')]: mutated.paths[operation.path]! };
    }),
    mutation('method changed', (mutated) => {
      const { [method]: moved, ...others } = mutated.paths[operation.path]!;
      const free = ['put', 'patch'].find((candidate) => candidate !== method && !(candidate in others))!;
      mutated.paths[operation.path] = { ...others, [free]: moved! };
    }),
  ];
}
