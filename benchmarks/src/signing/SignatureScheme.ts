import type { Target } from '../measure/Measurement.ts';

/** One request, signed in several ways. All of them give the same signature. */
export interface SigningTasks {
  readonly ours: () => string;
  /** The same hashes and HMACs of the same bytes with node:crypto, the derived key at hand, and nothing else. */
  readonly floor: () => string;
  readonly vendor: () => string;
  /** Ours, as browsers get it. */
  readonly webCrypto: () => Promise<string>;
}

/** A way of signing that a vendor describes. */
export interface SignatureScheme {
  readonly name: string;
  /** The vendor's SDK and its function. */
  readonly vendorName: string;
  /** Against the vendor's, for a small body. */
  readonly toVendor: Target;
  readonly tasksFor: (body: string) => Promise<SigningTasks>;
}
