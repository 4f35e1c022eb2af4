import * as fc from 'fast-check';
import type { Target } from '../Target.ts';

export default async function create(): Promise<Target<number>> {
  return {
    inputs: fc.constant(0),
    async check() {
      void Promise.reject(new Error('nobody listens'));
      await new Promise((resolve) => setTimeout(resolve, 1000));
    },
  };
}
