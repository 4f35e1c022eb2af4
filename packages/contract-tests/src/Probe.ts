import type { JsonObject } from './Contract.ts';
import type { DocumentedError } from './DocumentedError.ts';

interface ProbeBase {
  /** Unique within the operation; the name of the test. */
  readonly name: string;
  readonly operationId: string;
}

/** A call that must succeed: what the client is given, and what it must give back. */
export interface AcceptedProbe extends ProbeBase {
  readonly kind: 'example' | 'minimal' | 'sparse' | 'maximal' | 'variant';
  readonly input: JsonObject;
  /** The whole body that is answered; undefined where there is none. */
  readonly response: JsonObject | undefined;
  /** The status that it is answered with. */
  readonly status: number;
  /** Key of the documented example that this is. */
  readonly example?: string;
  /** Whether the mock must find the example by itself. */
  readonly isRecognized: boolean;
  /** Whether the mock must be told the answer, since the document shows none. */
  readonly isAnswerMade: boolean;
  /** The documented examples that this covers. */
  readonly facts: readonly string[];
  readonly requestDeviations: readonly string[];
  readonly responseDeviations: readonly string[];
}

/** A documented failure that must arrive as the client's typed error. */
export interface ErrorProbe extends ProbeBase {
  readonly kind: 'error';
  readonly input: JsonObject;
  readonly error: DocumentedError;
}

/** A request that the checking side must refuse. */
export interface RefusedRequestProbe extends ProbeBase {
  readonly kind: 'refusedRequest';
  readonly input: JsonObject;
  /** Added to the query, past what the client knows of the operation. */
  readonly query?: string;
  readonly code: string;
}

/** A response that the checking side must find invalid. */
export interface RefusedResponseProbe extends ProbeBase {
  readonly kind: 'refusedResponse';
  readonly outcome: 'success' | 'failure';
  readonly status: number;
  readonly response: JsonObject;
}

/** One thing that a contract promises, in a form that can be tried. */
export type Probe = AcceptedProbe | ErrorProbe | RefusedRequestProbe | RefusedResponseProbe;
