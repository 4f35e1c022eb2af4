import type * as fc from 'fast-check';

/** Code under fuzz: where its inputs come from, and what has to hold for each. A module's default export makes one. */
export interface Target<Input> {
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws, or rejects, where a property does not hold. */
  readonly check: (input: Input) => void | Promise<void>;
  /** Frees what the target holds, such as a server. */
  readonly close?: () => Promise<void>;
}
