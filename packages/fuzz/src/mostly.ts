import * as fc from 'fast-check';

/** What is well formed, but for one time in ten: inputs that are odd in every place get no further than the first check. */
export function mostly<Good, Odd>(good: fc.Arbitrary<Good>, odd: fc.Arbitrary<Odd>): fc.Arbitrary<Good | Odd> {
  return fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: odd });
}
