import { createRequire } from 'node:module';

export type JsonObject = Record<string, unknown>;
export type JsonSchema = SchemaObject | boolean;

/** The keywords that the specs use. */
export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
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
  minLength?: number;
  maxLength?: number;
}

export interface MediaType {
  schema: SchemaObject;
  examples?: Record<string, { value: JsonObject; 'x-request-form'?: 'query' }>;
}

export interface Operation {
  operationId: string;
  tags: string[];
  requestBody: { content: { 'application/json': MediaType } };
  responses: Record<string, { content: { 'application/json': MediaType } }>;
  'x-error-codes': string[];
  'x-selector': { header: string; value: string };
}

export interface CatalogueRow {
  code: string;
  status: number;
  retry: 'throttling' | 'clock-skew' | 'transient' | 'none';
}

export interface Erratum {
  id: string;
  deviations?: string[];
}

/** The canonical bundle of a service whose operations are POSTs of JSON bodies on one path. */
export interface Bundle extends JsonObject {
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, SchemaObject>;
    securitySchemes: Record<string, { in: 'header' | 'query'; name: string }>;
  };
  'x-error-catalogue': { service: CatalogueRow[]; common: CatalogueRow[] };
  'x-errata': Erratum[];
}

/** A documented example: what is sent, and what comes back. */
export interface ContractExample {
  readonly key: string;
  readonly request: JsonObject;
  readonly response: JsonObject;
  /** `query` where the document shows the request as a GET. */
  readonly form: 'json' | 'query';
  /** Where errata let the request break its schema, as JSON pointers into it. */
  readonly requestDeviations: readonly string[];
  /** The same of the response. */
  readonly responseDeviations: readonly string[];
}

export interface ContractOperation {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly requestSchema: SchemaObject;
  /** The success branch of the response's envelope. */
  readonly responseSchema: SchemaObject;
  readonly examples: readonly ContractExample[];
  readonly errorCodes: readonly string[];
}

/** What the suites are enumerated from: one service's canonical bundle, read once. */
export interface Contract {
  readonly service: string;
  readonly bundle: Bundle;
  readonly operations: readonly ContractOperation[];
  readonly catalogue: ReadonlyMap<string, CatalogueRow>;
}

const require = createRequire(import.meta.url);

export function loadContract(service: string): Contract {
  return readContract(service, require(`@cloud-contracts/specs/${service}`) as Bundle);
}

export function readContract(service: string, bundle: Bundle): Contract {
  const rows = [...bundle['x-error-catalogue'].common, ...bundle['x-error-catalogue'].service];
  return {
    service,
    bundle,
    operations: Object.entries(bundle.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => readOperation(bundle, path, method, operation)),
    ),
    catalogue: new Map(rows.map((row) => [row.code, row])),
  };
}

function readOperation(bundle: Bundle, path: string, method: string, operation: Operation): ContractOperation {
  const request = operation.requestBody.content['application/json'];
  const [status = '', documented] = Object.entries(operation.responses)[0] ?? [];
  const response = documented!.content['application/json'];
  return {
    id: operation.operationId,
    path,
    method: method.toUpperCase(),
    status: Number(status),
    requestSchema: request.schema,
    responseSchema: response.schema.oneOf?.[0] as SchemaObject,
    examples: Object.entries(request.examples ?? {}).map(([key, example]) => ({
      key,
      request: example.value,
      response: response.examples![key]!.value,
      form: example['x-request-form'] ?? 'json',
      requestDeviations: deviationsOf(bundle, operation, 'requestBody', key),
      responseDeviations: deviationsOf(bundle, operation, 'responses/\\d+', key),
    })),
    errorCodes: operation['x-error-codes'],
  };
}

function deviationsOf(bundle: Bundle, operation: Operation, part: string, key: string): string[] {
  const start = new RegExp(`/${operation.operationId}\\.yaml#/${part}/content/application~1json/examples/${key}/value`);
  return bundle['x-errata']
    .flatMap(({ deviations }) => deviations ?? [])
    .filter((pointer) => start.test(pointer))
    .map((pointer) => pointer.replace(/^.*\/value/, ''));
}
