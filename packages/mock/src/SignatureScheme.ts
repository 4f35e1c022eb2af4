import type { WireRequest } from './WireRequest.ts';

/** A way to sign requests, known by the name of its security scheme in the bundle. */
export interface SignatureScheme {
  readonly name: string;
  /** Largest body of a POST, in bytes. */
  readonly maxPostBytes: number;
  /** Whether the request claims to be signed this way. */
  claims(request: WireRequest): boolean;
  /** Reads what the request says of its signature. Throws a Refusal where that is malformed. */
  read(request: WireRequest): SignedClaim;
}

/** What a request says of its own signature. */
export interface SignedClaim {
  readonly secretId: string;
  /** UNIX time in seconds. */
  readonly timestamp: number;
  readonly token: string | undefined;
  /**
   * Recomputes the signature from the bytes of the request. Throws a Refusal where it differs.
   * `service` is the name of the service as it stands in its host names, such as `cfs`.
   */
  verify(secretKey: string, service: string): void;
}
