import * as fc from 'fast-check';
import type { Target } from '../Target.ts';

export default async function create(): Promise<Target<number>> {
  return {
    inputs: fc.constant(0),
    check() {
      for (;;);
    },
  };
}
