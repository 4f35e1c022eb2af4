import type { Contract, ContractOperation, JsonObject, SchemaObject } from './Contract.ts';
import { segmentsOf, valueAt } from './jsonPointer.ts';
import type { AcceptedProbe, Probe, RefusedRequestProbe, RefusedResponseProbe } from './Probe.ts';
import { requiredMembers } from './requiredMembers.ts';
import { Sampler } from './Sampler.ts';

/**
 * Lists all that can be tried of an operation: each documented example, requests and responses made from the schema
 * (minimal, sparse, maximal, one for each value of an enum, one with and one without each optional member), each documented error code, and
 * what must be refused: a request or response without a member that is required.
 */
export function createProbes(contract: Contract, operation: ContractOperation): Probe[] {
  const maker = new ProbeMaker(contract, operation);
  return [...maker.examples(), ...maker.made(), ...maker.variants(), ...maker.errorCodes(), ...maker.refusals()];
}

class ProbeMaker {
  readonly #contract: Contract;
  readonly #operation: ContractOperation;
  readonly #sampler: Sampler;
  readonly #minimal: JsonObject;
  readonly #maximal: JsonObject;
  readonly #minimalResponse: JsonObject;
  readonly #maximalResponse: JsonObject;

  constructor(contract: Contract, operation: ContractOperation) {
    this.#contract = contract;
    this.#operation = operation;
    this.#sampler = new Sampler(contract.bundle);
    this.#minimal = this.#sampler.minimal(operation.requestSchema) as JsonObject;
    this.#maximal = this.#sampler.maximal(operation.requestSchema) as JsonObject;
    this.#minimalResponse = this.#sampler.minimal(operation.responseSchema) as JsonObject;
    this.#maximalResponse = this.#sampler.maximal(operation.responseSchema) as JsonObject;
  }

  examples(): AcceptedProbe[] {
    return this.#operation.examples.map(({ key, request, response, requestDeviations, responseDeviations }) => ({
      kind: 'example',
      name: `example ${key}`,
      operationId: this.#operation.id,
      input: request,
      response,
      example: key,
      requestDeviations,
      responseDeviations,
    }));
  }

  made(): AcceptedProbe[] {
    return [
      this.#accepted('minimal', 'minimal request and response', this.#minimal, this.#minimalResponse),
      this.#accepted(
        'sparse',
        'sparse request and response',
        this.#sampler.sparse(this.#operation.requestSchema) as JsonObject,
        this.#sampler.sparse(this.#operation.responseSchema) as JsonObject,
      ),
      this.#accepted('maximal', 'maximal request and response', this.#maximal, this.#maximalResponse),
    ];
  }

  variants(): AcceptedProbe[] {
    const { requestSchema } = this.#operation;
    const inputs = new Map<string, JsonObject>();
    for (const [name, property] of Object.entries(requestSchema.properties ?? {})) {
      for (const value of (property as SchemaObject).enum ?? []) {
        const input = this.#sampler.mend(requestSchema, { ...this.#required(), [name]: value }) as
          | JsonObject
          | undefined;
        if (input !== undefined && input[name] === value) inputs.set(`request with ${name} ${String(value)}`, input);
      }
      if (!(name in this.#maximal)) {
        const value = this.#sampler.maximal(property);
        const input = this.#sampler.mend(requestSchema, { ...this.#required(), [name]: value }) as JsonObject;
        inputs.set(`request with ${name}`, input);
      }
      if (!(name in this.#minimal) || requestSchema.required?.includes(name)) continue;
      const { [name]: _left, ...rest } = this.#maximal;
      const input = this.#sampler.mend(requestSchema, rest) as JsonObject | undefined;
      if (input !== undefined && !(name in input)) inputs.set(`request without ${name}`, input);
    }
    return [...inputs].map(([name, input]) => this.#accepted('variant', name, input, this.#minimalResponse));
  }

  errorCodes(): Probe[] {
    return this.#operation.errorCodes.map((code) => {
      const row = this.#contract.catalogue.get(code);
      return {
        kind: 'errorCode',
        name: `error ${code}`,
        operationId: this.#operation.id,
        input: this.#minimal,
        code,
        status: row?.status ?? Number.NaN,
        retryable: row !== undefined && row.retry !== 'none',
      };
    });
  }

  refusals(): Probe[] {
    const { id, requestSchema, responseSchema } = this.#operation;
    const { bundle } = this.#contract;
    const requests = requiredMembers(bundle, requestSchema, this.#maximal).map((pointer): RefusedRequestProbe => ({
      kind: 'refusedRequest',
      name: `request without ${pointer} is refused`,
      operationId: id,
      input: without(this.#maximal, pointer),
      code: 'MissingParameter',
    }));
    const successes = requiredMembers(bundle, responseSchema, this.#maximalResponse).map((pointer) =>
      this.#refusedResponse('success', this.#maximalResponse, pointer),
    );
    const failure = this.#sampler.maximal(bundle.components.schemas['ErrorEnvelope'] as SchemaObject) as JsonObject;
    const failures = requiredMembers(bundle, { $ref: '#/components/schemas/ErrorEnvelope' }, failure).map((pointer) =>
      this.#refusedResponse('failure', failure, pointer),
    );
    return [...requests, ...successes, ...failures];
  }

  #refusedResponse(envelope: 'success' | 'failure', response: JsonObject, pointer: string): RefusedResponseProbe {
    return {
      kind: 'refusedResponse',
      name: `${envelope} envelope without ${pointer} is invalid`,
      operationId: this.#operation.id,
      envelope,
      response: without(response, pointer),
    };
  }

  #required(): JsonObject {
    const { required = [] } = this.#operation.requestSchema;
    return Object.fromEntries(required.map((name) => [name, this.#minimal[name]]));
  }

  #accepted(kind: AcceptedProbe['kind'], name: string, input: JsonObject, response: JsonObject): AcceptedProbe {
    return {
      kind,
      name,
      operationId: this.#operation.id,
      input,
      response,
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
