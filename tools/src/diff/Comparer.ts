import type { JsonObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import type { Change } from './Change.ts';

/** A value of a contract and where it stands; `undefined` where it does not exist. */
export interface Spot {
  readonly value: unknown;
  readonly path: JsonPath;
}

/** The same thing in two contracts. */
export interface Pair {
  /** What messages call it: `CreateDisk request.Size: maxLength`. */
  readonly subject: string;
  /** What messages call the thing that it belongs to: `CreateDisk request.Size`. */
  readonly owner: string;
  readonly before: Spot;
  readonly after: Spot;
}

/** One comparison of two contracts. */
export interface Comparison {
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** Pairs of schemas that were compared already: data types refer to each other, and to themselves. */
  readonly compared: Set<string>;
  /** Data types that are still to be compared: a chain of references can be longer than the stack. */
  readonly postponed: Iterable<Change>[];
}

/** Lists what differs. Equal values give nothing. */
export type Comparer = (pair: Pair, comparison: Comparison) => Iterable<Change>;
