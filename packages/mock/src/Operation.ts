import type { Bundle, BundleMediaType, BundleOperation, BundleParameter, Schema, Selector } from './Bundle.ts';
import type { Json } from './Json.ts';
import { resolveRef } from './resolveRef.ts';

/** An operation of a bundle, with what the mock needs at hand. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** Path template without the fragment, such as `/v2/{project_id}/volumes`. */
  readonly path: string;
  readonly selector: Selector | undefined;
  /** Its path and query parameters. */
  readonly parameters: readonly OperationParameter[];
  readonly body: OperationBody | undefined;
  /** Documented error codes; undefined where the whole catalogue of the service applies. */
  readonly errorCodes: readonly string[] | undefined;
  /** In the order of the document, the successful status first. */
  readonly responseExamples: readonly ResponseExample[];
  /** The documented statuses of success, the lowest first; never empty. */
  readonly successStatuses: readonly [number, ...number[]];
}

export interface OperationParameter extends Described {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
}

/** A value of a request that the contract describes. */
export interface Described {
  readonly schema: Schema;
  /** Where the schema stands in the bundle, as a JSON pointer. */
  readonly pointer: string;
  readonly examples: readonly RequestExample[];
}

export interface OperationBody extends Described {
  readonly required: boolean;
}

export interface RequestExample {
  readonly key: string;
  readonly value: Json;
}

export interface ResponseExample {
  readonly key: string;
  readonly status: number;
  readonly value: Json;
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;
const json = 'application/json';

/** Lists the operations of a bundle in its order. */
export function readOperations(bundle: Bundle): readonly Operation[] {
  return Object.entries(bundle.paths).flatMap(([key, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      return [readOperation(bundle, key, method, operation)];
    }),
  );
}

function readOperation(bundle: Bundle, key: string, method: string, operation: BundleOperation): Operation {
  // Integer-like keys come in ascending order.
  const [lowest = 200, ...others] = Object.keys(operation.responses)
    .map(Number)
    .filter((status) => status >= 200 && status < 400);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path: key.replace(/#.*$/, ''),
    selector: operation['x-selector'],
    parameters: readParameters(bundle, key, method, operation),
    body: readBody(bundle, key, method, operation),
    errorCodes: operation['x-error-codes'],
    responseExamples: readResponseExamples(bundle, operation),
    successStatuses: [lowest, ...others],
  };
}

function readParameters(
  bundle: Bundle,
  key: string,
  method: string,
  { parameters = [] }: BundleOperation,
): readonly OperationParameter[] {
  return parameters.flatMap((node, index) => {
    const { name, in: place, required = false, schema = true, examples } = resolveRef<BundleParameter>(bundle, node);
    if (place !== 'path' && place !== 'query') return [];
    const base = '$ref' in node ? node.$ref : `#/paths/${escapeSegment(key)}/${method}/parameters/${index}`;
    return [{ name, in: place, required, schema, pointer: `${base}/schema`, examples: readExamples(bundle, examples) }];
  });
}

function readBody(
  bundle: Bundle,
  key: string,
  method: string,
  { requestBody }: BundleOperation,
): OperationBody | undefined {
  if (requestBody === undefined) return undefined;
  const body = resolveRef(bundle, requestBody);
  const media = body.content[json];
  if (media?.schema === undefined) return undefined;
  const base = '$ref' in requestBody ? requestBody.$ref : `#/paths/${escapeSegment(key)}/${method}/requestBody`;
  return {
    required: body.required ?? false,
    schema: media.schema,
    pointer: `${base}/content/${escapeSegment(json)}/schema`,
    examples: readExamples(bundle, media.examples),
  };
}

function readResponseExamples(bundle: Bundle, { responses }: BundleOperation): readonly ResponseExample[] {
  // Integer-like keys come in ascending order, so a success stands before the errors.
  return Object.entries(responses).flatMap(([status, response]) =>
    readExamples(bundle, resolveRef(bundle, response).content?.[json]?.examples).map(({ key, value }) => ({
      key,
      value,
      status: Number(status) || 500,
    })),
  );
}

function readExamples(bundle: Bundle, examples: BundleMediaType['examples']): readonly RequestExample[] {
  return Object.entries(examples ?? {}).flatMap(([key, example]) => {
    const { value } = resolveRef(bundle, example);
    return value === undefined ? [] : [{ key, value }];
  });
}

function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}
