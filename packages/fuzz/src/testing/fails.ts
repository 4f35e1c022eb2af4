import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Target } from '../Target.ts';

export default async function create(): Promise<Target<number>> {
  return { inputs: fc.nat(1000), check: (input) => assert(input < 100, `${input} is too much`) };
}
