import type { Json } from './Json.ts';
import { isJsonObject } from './Json.ts';
import type { Operation } from './Operation.ts';

/** What an operation is told by. `body` is undefined where it is empty or no JSON. */
export interface RequestTraits {
  readonly method: string;
  /** Still percent-encoded. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: Json | undefined;
}

interface Row {
  readonly operation: Operation;
  readonly segments: readonly string[];
}

/**
 * Finds the operation of a request by method, path template and selector; never by the fragment of a path key, which
 * does not reach the wire. A literal segment wins over a template (`/volumes/detail` over `/volumes/{volume_id}`), and
 * an operation with a selector over one without.
 */
export class OperationTable {
  readonly operations: readonly Operation[];
  readonly #byId: ReadonlyMap<string, Operation>;
  readonly #rows: readonly Row[];

  constructor(operations: readonly Operation[]) {
    this.operations = operations;
    this.#byId = new Map(operations.map((operation) => [operation.id, operation]));
    this.#rows = operations
      .map((operation) => ({ operation, segments: operation.path.split('/') }))
      .toSorted(compareSpecificity);
  }

  byId(id: string): Operation | undefined {
    return this.#byId.get(id);
  }

  find(traits: RequestTraits): Operation | undefined {
    const segments = traits.path.split('/');
    return this.#rows.find(
      (row) =>
        row.operation.method === traits.method &&
        fitsTemplate(row.segments, segments) &&
        fitsSelector(row.operation, traits),
    )?.operation;
  }
}

function fitsTemplate(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => (isParameter(part) ? segments[index] !== '' : part === segments[index]))
  );
}

function fitsSelector({ selector }: Operation, { headers, body }: RequestTraits): boolean {
  if (selector === undefined) return true;
  if ('header' in selector) return headers.get(selector.header) === selector.value;
  if (!isJsonObject(body)) return false;
  if ('bodyKey' in selector) return Object.hasOwn(body, selector.bodyKey);
  return Object.hasOwn(body, selector.bodyField) && body[selector.bodyField] === selector.value;
}

function compareSpecificity(one: Row, other: Row): number {
  // To the end of the longer one, so that the order does not depend on which of the two is asked.
  for (let index = 0; index < Math.max(one.segments.length, other.segments.length); index++) {
    const [segment = '', otherSegment = ''] = [one.segments[index], other.segments[index]];
    const difference = Number(isParameter(segment)) - Number(isParameter(otherSegment));
    if (difference !== 0) return difference;
  }
  return Number(one.operation.selector === undefined) - Number(other.operation.selector === undefined);
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}
