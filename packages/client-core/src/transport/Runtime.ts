import { sleep } from './sleep.ts';

/** What tests replace to be free of time and chance. */
export interface Runtime {
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const systemRuntime: Runtime = { random: Math.random, sleep };
