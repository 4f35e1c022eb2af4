/** The codes that the mock itself refuses Tencent requests with; all stand in the catalogue of common codes. */
export const tencentRefusalCodes = [
  'AuthFailure.InvalidAuthorization',
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.SignatureExpire',
  'AuthFailure.SignatureFailure',
  'AuthFailure.TokenFailure',
  'InternalError',
  'InvalidAction',
  'InvalidParameter',
  'InvalidParameterValue',
  'MissingParameter',
  'NoSuchVersion',
  'RequestSizeLimitExceeded',
  'UnknownParameter',
  'UnsupportedProtocol',
  'UnsupportedRegion',
] as const;

/**
 * The codes that the mock refuses requests of Huawei's services with. They are its own, but for `Unauthenticated`, which is
 * answered with the documented code of a 401.
 */
export const huaweiRefusalCodes = [
  'InternalError',
  'InvalidParameter',
  'InvalidParameterValue',
  'MissingParameter',
  'RequestSizeLimitExceeded',
  'RouteNotFound',
  'Unauthenticated',
  'UnknownParameter',
] as const;

export type RefusalCode = (typeof tencentRefusalCodes | typeof huaweiRefusalCodes)[number];

/** What a request did wrong. Holds no value of a sensitive field, and no key, token or signature. */
export interface Problem {
  readonly code: RefusalCode;
  readonly message: string;
  readonly operationId?: string;
  /** JSON pointer into the body. */
  readonly pointer?: string;
}

/** Thrown while a request is checked; the router answers it with the vendor's error envelope. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];

  constructor(code: RefusalCode, message: string, problems: readonly Problem[] = [{ code, message }]) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.problems = problems;
  }
}
