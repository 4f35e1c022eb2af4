import type { Json } from './Json.ts';
import type { Problem } from './Refusal.ts';

/** What a router saw of one request and made of it. Secrets are replaced by `[redacted]`. */
export interface RequestRecord {
  /** Undefined where the request was refused before its operation was known, or names none. */
  readonly operationId: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The body, or the parameters of a query or a form as the body that they stand for. Undefined until it was read, and where
   * a token was asked for.
   */
  readonly body: Json | undefined;
  readonly signature: SignatureVerdict;
  /** The documented request example that the request equals. */
  readonly documentedExample: string | undefined;
  readonly answer: AnswerRecord;
  /** What the request did wrong; empty for a request as the contract wants it. */
  readonly problems: readonly Problem[];
}

export interface SignatureVerdict {
  /** The security scheme that the request claims, undefined where it claims none. */
  readonly scheme: string | undefined;
  /** `unchecked` where the router was told so, or where the request was refused before. */
  readonly verdict: 'valid' | 'invalid' | 'unchecked';
}

export interface AnswerRecord {
  /** 0 where the connection was broken. */
  readonly status: number;
  /**
   * `refusal`: the mock's own error; `empty`: the contract documents no example; `token`: of IAM, to a request for a token;
   * else as chosen.
   */
  readonly kind: 'example' | 'error' | 'response' | 'http' | 'refusal' | 'empty' | 'token';
  /** Key of the example, or the error code. */
  readonly name: string | undefined;
}
