import { createRequire } from 'node:module';
import type { Wire } from './Wire.ts';
import { wireOf } from './wires/wireOf.ts';

export type JsonObject = Record<string, unknown>;
export type JsonSchema = SchemaObject | boolean;

/** The keywords that the specs use. */
export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema;
  required?: string[];
  items?: JsonSchema;
  allOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  const?: unknown;
  enum?: unknown[];
  'x-extensible-enum'?: unknown[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  pattern?: string;
  maxLength?: number;
}

export interface MediaType {
  schema: SchemaObject;
  examples?: Record<string, { value: JsonObject }>;
}

export interface Content {
  required?: boolean;
  content?: { 'application/json': MediaType };
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: SchemaObject;
  examples?: Record<string, { value: unknown }>;
}

export type Selector = { header: string; value: string } | { bodyKey: string } | { bodyField: string; value: string };

export interface Operation {
  operationId: string;
  tags: string[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: Content;
  responses: Record<string, Content | { $ref: string }>;
  'x-error-codes'?: string[];
  'x-selector'?: Selector;
}

export interface CatalogueRow {
  code: string;
  status: number;
  /** The documented text, where the document has one. */
  message?: string;
  retry: 'throttling' | 'clock-skew' | 'transient' | 'none';
}

export interface Erratum {
  id: string;
  deviations?: string[];
}

/** The canonical bundle of a service. */
export interface Bundle extends JsonObject {
  info: { title: string; version: string };
  /** The first is where calls go unless told otherwise. A document that lists no endpoints has none. */
  servers?: { url: string; variables?: Record<string, { default: string }> }[];
  tags: { name: string; 'x-group'?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, SchemaObject>;
    parameters?: Record<string, Parameter>;
    responses?: Record<string, Content>;
    securitySchemes: Record<string, { in: 'header' | 'query'; name: string }>;
  };
  'x-error-catalogue': { service: CatalogueRow[]; common?: CatalogueRow[] };
  'x-errata': Erratum[];
}

/** A documented example: what is sent, and what comes back. */
export interface ContractExample {
  readonly key: string;
  /** What the client is given. */
  readonly input: JsonObject;
  /** The body that is answered; undefined where there is none. */
  readonly response: JsonObject | undefined;
  /** The status that it is answered with. */
  readonly status: number;
  /** Whether the mock can tell by the request that it is this example. */
  readonly isRecognized: boolean;
  /** Whether the document shows no answer, so that this one is made from the schema. */
  readonly isAnswerMade: boolean;
  /** What is covered by it: the example itself, or its request and its response where they are documented apart. */
  readonly facts: readonly string[];
  /** Where errata let the body break its schema, as JSON pointers into it. */
  readonly requestDeviations: readonly string[];
  /** The same of the response. */
  readonly responseDeviations: readonly string[];
}

/** What an operation answers with one status, or, under `default`, with those that it does not list. */
export interface ContractAnswer<Status extends number | 'default' = number | 'default'> {
  readonly status: Status;
  /** Where the body's schema stands in the bundle, as a JSON pointer; undefined where there is no body. */
  readonly pointer: string | undefined;
}

export interface ContractOperation {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  /** Of all that the client takes. */
  readonly inputSchema: SchemaObject;
  /** Where the body stands in the input, as a JSON pointer. */
  readonly bodyPointer: '' | '/body';
  /** The member of the input that tells the operation from others of its path, as a JSON pointer. */
  readonly selectorPointer: string | undefined;
  /** Where the body's schema stands in the bundle, as a JSON pointer; undefined where there is no body. */
  readonly requestPointer: string | undefined;
  /** The answers to a call that succeeds, the lowest status first. */
  readonly successes: readonly [ContractAnswer<number>, ...ContractAnswer<number>[]];
  /** The answers to a call that fails. */
  readonly failures: readonly ContractAnswer[];
  /** Where the output stands in the answer. */
  readonly outputPointer: '' | '/Response';
  readonly examples: readonly ContractExample[];
}

/** What the suites are enumerated from: one service's canonical bundle, read once. */
export interface Contract {
  readonly service: string;
  readonly bundle: Bundle;
  readonly wire: Wire;
  readonly operations: readonly ContractOperation[];
  /** The service's rows, then the common ones. */
  readonly catalogue: readonly CatalogueRow[];
}

const require = createRequire(import.meta.url);

export function loadContract(service: string): Contract {
  return readContract(service, require(`@cloud-contracts/specs/${service}`) as Bundle);
}

export function readContract(service: string, bundle: Bundle): Contract {
  const { service: own, common = [] } = bundle['x-error-catalogue'];
  const wire = wireOf(bundle);
  return {
    service,
    bundle,
    wire,
    operations: Object.entries(bundle.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => wire.readOperation(bundle, path, method, operation)),
    ),
    catalogue: [...own, ...common],
  };
}
