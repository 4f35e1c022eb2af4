import type { Target } from './measure/Measurement.ts';

/**
 * What the clients may cost: the one place with these numbers. The benchmarks judge by all of them; the tests by those
 * that every machine answers alike.
 */
export const budgets = {
  /** Signatures a second with a cached key, of small requests, against the vendor's SDK. */
  tc3ToVendor: { of: 'ratio', at: 'least', limit: 4 },
  sdkHmacToVendor: { of: 'ratio', at: 'least', limit: 2 },
  /** Against the same hashes of the same bytes, and nothing else. */
  signingToFloor: { of: 'ratio', at: 'least', limit: 0.85 },
  /** Milliseconds. */
  coldImport: { of: 'difference', at: 'most', limit: 12 },
  /** Bytes of a program with one operation, minified and compressed. */
  bundle: { of: 'ours', at: 'most', limit: 8192 },
  /**
   * Of a program that calls ten operations, over an empty one: bytes, seconds, and two counts, which leave room for about a
   * quarter more than there was.
   */
  typeMemory: { of: 'difference', at: 'most', limit: 30_000_000 },
  typeTime: { of: 'difference', at: 'most', limit: 0.5 },
  types: { of: 'difference', at: 'most', limit: 450 },
  instantiations: { of: 'difference', at: 'most', limit: 150 },
  /** An editor's list of the names behind `client.`: milliseconds, and a count. */
  completionTime: { of: 'difference', at: 'most', limit: 50 },
  completionInstantiations: { of: 'difference', at: 'most', limit: 50 },
  /** A call over loopback against a bare fetch of the same bytes. */
  loopbackCall: { of: 'ratio', at: 'most', limit: 1.3 },
  /** Bytes that the heap grows by with each call, after a warm-up of 100,000. */
  heapGrowth: { of: 'ours', at: 'most', limit: 1 },
  /** Seconds to make all bundles and clients, where nothing has changed. */
  cachedGeneration: { of: 'ours', at: 'most', limit: 1 },
  /** The same anew, and lint of all contracts. */
  generation: { of: 'ours', at: 'most', limit: 10 },
  lint: { of: 'ours', at: 'most', limit: 15 },
} as const satisfies Record<string, Target>;

/** Bytes on disk: what all clients share, and what each operation of this one adds, its types above all; never over 2 MB. */
export function installedBudget({ operations }: { readonly operations: number }): Target {
  return { of: 'ours', at: 'most', limit: Math.min(450_000 + 6000 * operations, 2_000_000) };
}
