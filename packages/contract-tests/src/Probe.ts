import type { JsonObject } from './Contract.ts';

interface ProbeBase {
  /** Unique within the operation; the name of the test. */
  readonly name: string;
  readonly operationId: string;
}

/** A call that must succeed: what the client is given, and what it must give back. */
export interface AcceptedProbe extends ProbeBase {
  readonly kind: 'example' | 'minimal' | 'sparse' | 'maximal' | 'variant';
  readonly input: JsonObject;
  /** The whole envelope that is answered. */
  readonly response: JsonObject;
  /** Key of the documented example that this is; the mock must find it by itself. */
  readonly example?: string;
  readonly requestDeviations: readonly string[];
  readonly responseDeviations: readonly string[];
}

/** A documented error that must arrive as the client's typed error. */
export interface ErrorProbe extends ProbeBase {
  readonly kind: 'errorCode';
  readonly input: JsonObject;
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
}

/** A request that the checking side must refuse. */
export interface RefusedRequestProbe extends ProbeBase {
  readonly kind: 'refusedRequest';
  readonly input: JsonObject;
  readonly code: string;
}

/** A response that the checking side must find invalid. */
export interface RefusedResponseProbe extends ProbeBase {
  readonly kind: 'refusedResponse';
  readonly envelope: 'success' | 'failure';
  readonly response: JsonObject;
}

/** One thing that a contract promises, in a form that can be tried. */
export type Probe = AcceptedProbe | ErrorProbe | RefusedRequestProbe | RefusedResponseProbe;
