import type { Bundle, Schema } from '../src/Bundle.ts';
import { bundledServices } from '../src/bundledServices.ts';
import type { Json } from '../src/Json.ts';
import { loadBundle } from '../src/loadBundle.ts';
import { type Operation, readOperations } from '../src/Operation.ts';
import { sdkHmacScheme } from '../src/sdkHmacScheme.ts';

export interface HuaweiContract {
  readonly service: string;
  readonly bundle: Bundle;
  /** Documented requests; of an operation that documents none, one with what its path needs. */
  readonly examples: readonly HuaweiExample[];
}

export interface HuaweiExample {
  readonly id: string;
  /** Undefined where nothing of the request is documented. */
  readonly key: string | undefined;
  readonly method: string;
  /** Path template, such as `/v2/{project_id}/volumes`. */
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, Json>>;
  readonly query: Readonly<Record<string, Json>>;
  readonly body: Json | undefined;
  readonly status: number;
  /** Undefined where the answer has no body. */
  readonly response: Json | undefined;
}

/** The bundled services of Huawei. */
export function huaweiContracts(): readonly HuaweiContract[] {
  return bundledServices()
    .map((service) => ({ service, bundle: loadBundle(service) }))
    .filter(({ bundle }) => Object.hasOwn(bundle.components?.securitySchemes ?? {}, sdkHmacScheme.name))
    .map(({ service, bundle }) => ({ service, bundle, examples: readOperations(bundle).flatMap(readExamples) }));
}

/** One that the contract takes, where it documents none. */
function anyValue(schema: Schema): Json {
  const { type, enum: [first = 'not-documented'] = [] } = typeof schema === 'boolean' ? {} : schema;
  return type === 'integer' ? 1 : first;
}

function readExamples(operation: Operation): readonly HuaweiExample[] {
  const { id, method, path, parameters, body, responseExamples, successStatuses } = operation;
  const described = [...(body?.examples ?? []), ...parameters.flatMap(({ examples }) => examples)];
  const keys = [...new Set(described.map(({ key }) => key))];
  return (keys.length === 0 ? [undefined] : keys).map((key) => {
    const valuesOf = (place: 'path' | 'query') =>
      Object.fromEntries(
        parameters.flatMap((parameter) => {
          const value = parameter.examples.find((example) => example.key === key)?.value;
          if (parameter.in !== place || (value === undefined && !parameter.required)) return [];
          return [[parameter.name, value ?? anyValue(parameter.schema)]];
        }),
      );
    const successes = responseExamples.filter(({ status }) => status < 400);
    const response = successes.find((example) => example.key === key) ?? successes[0];
    return {
      id,
      key,
      method,
      path,
      pathParameters: valuesOf('path'),
      query: valuesOf('query'),
      body: body?.examples.find((example) => example.key === key)?.value,
      status: response?.status ?? successStatuses[0],
      response: response?.value,
    };
  });
}
