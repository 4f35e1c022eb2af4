import { isDeepStrictEqual } from 'node:util';
import type { Contract, ContractOperation, JsonObject, JsonSchema, SchemaObject } from './Contract.ts';
import { segmentsOf, valueAt } from './jsonPointer.ts';
import { failuresOf } from './failuresOf.ts';
import type { AcceptedProbe, ErrorProbe, Probe, RefusedRequestProbe, RefusedResponseProbe } from './Probe.ts';
import { requiredMembers } from './requiredMembers.ts';
import { Sampler } from './Sampler.ts';

/**
 * Lists all that can be tried of an operation: each documented example, requests and responses made from the schema
 * (minimal, sparse, maximal, one for each value of an enum, one with and one without each optional member), each documented
 * failure, and what must be refused: a request or response without a member that is required, and a request with a member of
 * another type or one that is not documented.
 */
export function createProbes(contract: Contract, operation: ContractOperation): Probe[] {
  const maker = new ProbeMaker(contract, operation);
  return [...maker.examples(), ...maker.made(), ...maker.variants(), ...maker.errors(), ...maker.refusals()];
}

/** One that only `default` can stand for. */
const undocumentedStatus = 599;

/** What is answered with one of the statuses of success. Without a schema, there is no body. */
interface Success {
  readonly status: number;
  readonly schema: SchemaObject | undefined;
  readonly minimal: JsonObject | undefined;
  readonly maximal: JsonObject | undefined;
}

class ProbeMaker {
  readonly #contract: Contract;
  readonly #operation: ContractOperation;
  readonly #sampler: Sampler;
  readonly #minimal: JsonObject;
  readonly #maximal: JsonObject;
  readonly #successes: readonly Success[];

  constructor(contract: Contract, operation: ContractOperation) {
    const { inputSchema, successes } = operation;
    this.#contract = contract;
    this.#operation = operation;
    this.#sampler = Sampler.of(contract.bundle);
    this.#minimal = this.#sampler.minimal(inputSchema) as JsonObject;
    this.#maximal = this.#sampler.maximal(inputSchema) as JsonObject;
    this.#successes = successes.map(({ status, pointer }) => {
      const schema = pointer === undefined ? undefined : (valueAt(contract.bundle, pointer) as SchemaObject);
      return {
        status,
        schema,
        minimal: schema && (this.#sampler.minimal(schema) as JsonObject),
        maximal: schema && (this.#sampler.maximal(schema) as JsonObject),
      };
    });
  }

  examples(): Probe[] {
    return this.#operation.examples.map(({ key, ...example }) =>
      this.#unlessFailure({
        ...example,
        kind: 'example',
        name: `example ${key}`,
        operationId: this.#operation.id,
        example: key,
      }),
    );
  }

  /** With each status of success. */
  made(): Probe[] {
    const probes = this.#successes.flatMap((success, index) => {
      const { status, minimal, maximal } = success;
      const answer = index === 0 ? 'response' : `response with ${status}`;
      return [
        this.#accepted('minimal', `minimal request and ${answer}`, this.#minimal, { status, body: minimal }),
        ...this.#sparse(success, answer),
        this.#accepted('maximal', `maximal request and ${answer}`, this.#maximal, { status, body: maximal }),
      ];
    });
    return probes.map((probe) => this.#unlessFailure(probe));
  }

  /** An answer of success may hold a failure. */
  #unlessFailure(probe: AcceptedProbe): Probe {
    const { name, operationId, input, response, status, example, facts, responseDeviations } = probe;
    const told = this.#contract.wire.failureIn(response);
    if (told === undefined) return probe;
    const answer = example === undefined ? { body: response!, status } : { example };
    return {
      kind: 'error',
      name,
      operationId,
      input,
      error: {
        ...told,
        name,
        answer,
        status,
        retryable: false,
        among: 'successes',
        facts: facts.map((id) => ({ kind: 'example', id })),
        deviations: responseDeviations,
      },
    };
  }

  /** Sparse down to each level, until there is nothing deeper. A level may add nothing to the one above it. */
  #sparse({ status, schema }: Success, answer: string): AcceptedProbe[] {
    const sample = (depth?: number): readonly [JsonObject, JsonObject | undefined] => [
      this.#sampler.sparse(this.#operation.inputSchema, depth) as JsonObject,
      schema && (this.#sampler.sparse(schema, depth) as JsonObject),
    ];
    const deepest = sample();
    const levels = [sample(1)];
    for (let depth = 2; !isDeepStrictEqual(levels.at(-1), deepest); depth++) levels.push(sample(depth));
    return levels
      .filter((level, index) => index === 0 || !isDeepStrictEqual(level, levels[index - 1]))
      .map(([input, body], index) =>
        this.#accepted('sparse', `request and ${answer}, sparse to level ${index + 1}`, input, { status, body }),
      );
  }

  variants(): AcceptedProbe[] {
    const inputs = new Map<string, JsonObject>();
    this.#vary(this.#operation.inputSchema, '', this.#minimal, this.#maximal, (input) => input, inputs);
    const [{ status, minimal: body }] = this.#successes as [Success];
    return [...inputs].map(([name, input]) => this.#accepted('variant', name, input, { status, body }));
  }

  errors(): ErrorProbe[] {
    return this.#contract.wire.errorsOf(this.#contract, this.#operation).map((error) => ({
      kind: 'error',
      name: error.name,
      operationId: this.#operation.id,
      input: this.#minimal,
      error,
    }));
  }

  refusals(): Probe[] {
    const { bundle } = this.#contract;
    const { inputSchema, selectorPointer } = this.#operation;
    const requests = requiredMembers(bundle, inputSchema, this.#maximal)
      // Without a part of its path there is no request.
      .filter((pointer) => !this.#isInPath(pointer))
      .map((pointer) => {
        const isRoute = selectorPointer !== undefined && `${selectorPointer}/`.startsWith(`${pointer}/`);
        const code = isRoute ? 'RouteNotFound' : 'MissingParameter';
        return this.#refusedRequest(`without ${pointer}`, without(this.#maximal, pointer), code);
      });
    const successes = this.#successes.flatMap(({ status, schema, maximal }, index) =>
      schema === undefined ? [] : this.#refusedResponses('success', index, status, { schema, body: maximal! }),
    );
    const failures = this.#operation.failures.flatMap(({ status, pointer }, index) =>
      failuresOf(this.#sampler, bundle, pointer).flatMap((failure) =>
        this.#refusedResponses('failure', index, status === 'default' ? undocumentedStatus : status, failure),
      ),
    );
    return [...requests, ...this.#wrongTypes(), ...this.#unknownMembers(), ...successes, ...failures];
  }

  /** Texts for what is no text: neither a parameter nor a member of the body may have them. */
  #wrongTypes(): RefusedRequestProbe[] {
    const { inputSchema, bodyPointer } = this.#operation;
    return Object.entries(inputSchema.properties ?? {}).flatMap(([name, property]) => {
      const { type } = this.#resolve(property);
      if (type === undefined || [type].flat().includes('string') || !(name in this.#maximal)) return [];
      // In a query, a text is a list of one.
      if (this.#isListOfTexts(name, property)) return [];
      if (bodyPointer === `/${name}`) return [];
      const input = { ...this.#maximal, [name]: 'text' };
      return [this.#refusedRequest(`with a text as ${name}`, input, 'InvalidParameter')];
    });
  }

  #unknownMembers(): RefusedRequestProbe[] {
    const { bodyPointer, requestPointer, inputSchema } = this.#operation;
    const unknown = 'NotDocumented';
    const refused = (input: JsonObject, query?: string): RefusedRequestProbe => ({
      ...this.#refusedRequest(
        `with ${query === undefined ? 'a member' : 'a parameter'} ${unknown}`,
        input,
        'UnknownParameter',
      ),
      ...(query !== undefined && { query }),
    });
    const body = valueAt(this.#maximal, bodyPointer) as JsonObject | undefined;
    if (bodyPointer === '') return [refused({ ...this.#maximal, [unknown]: 'text' })];
    const isOpen = this.#resolve(inputSchema.properties?.['body'] ?? true).additionalProperties !== undefined;
    return [
      ...(requestPointer === undefined ? [refused(this.#minimal, `${unknown}=text`)] : []),
      ...(body === undefined || isOpen ? [] : [refused({ ...this.#maximal, body: { ...body, [unknown]: 'text' } })]),
    ];
  }

  /** Adds inputs that differ in one member of an object, or of one below it. */
  #vary(
    schema: SchemaObject,
    place: string,
    minimal: JsonObject,
    maximal: JsonObject,
    inputOf: (value: JsonObject) => JsonObject,
    found: Map<string, JsonObject>,
  ): void {
    const { required = [], properties = {} } = schema;
    const base = Object.fromEntries(required.map((name) => [name, minimal[name]]));
    for (const [name, property] of Object.entries(properties)) {
      const label = `${place}${name}`;
      for (const value of this.#resolve(property).enum ?? []) {
        const varied = this.#sampler.mend(schema, { ...base, [name]: value }) as JsonObject | undefined;
        if (varied !== undefined && varied[name] === value)
          found.set(`request with ${label} ${String(value)}`, inputOf(varied));
      }
      if (!(name in maximal)) {
        const varied = this.#sampler.mend(schema, { ...base, [name]: this.#sampler.maximal(property) }) as JsonObject;
        found.set(`request with ${label}`, inputOf(varied));
      }
      this.#varyBelow(
        this.#resolve(property),
        `${label}/`,
        base[name],
        maximal[name],
        (value) => inputOf(this.#sampler.mend(schema, { ...base, [name]: value }) as JsonObject),
        found,
      );
      if (!(name in minimal) || required.includes(name)) continue;
      const { [name]: _left, ...rest } = maximal;
      const varied = this.#sampler.mend(schema, rest) as JsonObject | undefined;
      if (varied !== undefined && !(name in varied)) found.set(`request without ${label}`, inputOf(varied));
    }
  }

  #varyBelow(
    schema: SchemaObject,
    place: string,
    minimal: unknown,
    maximal: unknown,
    inputOf: (value: unknown) => JsonObject,
    found: Map<string, JsonObject>,
  ): void {
    if (Array.isArray(maximal) && schema.items !== undefined) {
      const [least, most] = [minimal, maximal].map((list) => (list as unknown[] | undefined)?.[0]);
      this.#varyBelow(this.#resolve(schema.items), place, least, most, (value) => inputOf([value]), found);
      return;
    }
    if (schema.properties === undefined || maximal === undefined) return;
    const least = minimal ?? this.#sampler.minimal(schema);
    this.#vary(schema, place, least as JsonObject, maximal as JsonObject, inputOf, found);
  }

  #resolve(schema: JsonSchema): SchemaObject {
    if (typeof schema === 'boolean') return {};
    return schema.$ref === undefined
      ? schema
      : this.#resolve(valueAt(this.#contract.bundle, schema.$ref) as JsonSchema);
  }

  #isListOfTexts(name: string, schema: JsonSchema): boolean {
    const isInQuery = this.#operation.parameters.some(
      (parameter) => parameter.in === 'query' && parameter.name === name,
    );
    const { items } = this.#resolve(schema);
    return isInQuery && items !== undefined && this.#resolve(items).type === 'string';
  }

  #isInPath(pointer: string): boolean {
    return this.#operation.parameters.some(({ in: place, name }) => place === 'path' && pointer === `/${name}`);
  }

  #refusedRequest(what: string, input: JsonObject, code: string): RefusedRequestProbe {
    const name = `request ${what} is refused`;
    return { kind: 'refusedRequest', name, operationId: this.#operation.id, input, code };
  }

  /** An answer without each member that is required; `index` is that of its status. */
  #refusedResponses(
    outcome: 'success' | 'failure',
    index: number,
    status: number,
    { schema, body }: { readonly schema: SchemaObject; readonly body: JsonObject },
  ): RefusedResponseProbe[] {
    return requiredMembers(this.#contract.bundle, schema, body).map((pointer) => ({
      kind: 'refusedResponse',
      name: `${index === 0 ? outcome : `${outcome} with ${status}`} without ${pointer} is invalid`,
      operationId: this.#operation.id,
      outcome,
      status,
      response: without(body, pointer),
    }));
  }

  #accepted(
    kind: AcceptedProbe['kind'],
    name: string,
    input: JsonObject,
    { status, body }: { readonly status: number; readonly body: JsonObject | undefined },
  ): AcceptedProbe {
    return {
      kind,
      name,
      operationId: this.#operation.id,
      input,
      response: body,
      status,
      isRecognized: false,
      isAnswerMade: true,
      facts: [],
      requestDeviations: [],
      responseDeviations: [],
    };
  }
}

function without(value: JsonObject, pointer: string): JsonObject {
  const copy = structuredClone(value);
  const segments = segmentsOf(pointer);
  const owner = valueAt(copy, pointer.slice(0, pointer.lastIndexOf('/'))) as JsonObject;
  delete owner[segments.at(-1) as string];
  return copy;
}
