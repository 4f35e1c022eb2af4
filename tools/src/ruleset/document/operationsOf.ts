import { type JsonObject, asObject, isObject } from './Json.ts';
import type { JsonPath } from './JsonPath.ts';

/** An Operation Object and where it stands. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** The key under `paths`, fragment included. */
  readonly pathKey: string;
  /** The path as it is on the wire, and what follows the `#`. */
  readonly wirePath: string;
  readonly fragment: string | undefined;
  readonly value: JsonObject;
  readonly path: JsonPath;
}

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** Every operation under `paths`, in their order. */
export function* operationsOf(document: JsonObject): Generator<Operation> {
  for (const [pathKey, item] of Object.entries(asObject(document['paths']))) {
    const [wirePath = '', fragment] = pathKey.split('#', 2);
    for (const method of methods) {
      const value = asObject(item)[method];
      if (!isObject(value)) continue;
      const id = typeof value['operationId'] === 'string' ? value['operationId'] : '';
      yield { id, method, pathKey, wirePath, fragment, value, path: ['paths', pathKey, method] };
    }
  }
}
