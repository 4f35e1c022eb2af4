export { createSdkHmacSigner } from './createSdkHmacSigner.ts';
export type { SdkHmacRequest, SdkHmacSigner } from './createSdkHmacSigner.ts';
export { createTc3Signer } from './createTc3Signer.ts';
export type { Tc3Request, Tc3Signer } from './createTc3Signer.ts';
export { encodeParameters } from './encodeParameters.ts';
export { flattenParameters } from './flattenParameters.ts';
export type { Parameter } from './flattenParameters.ts';
export type { HuaweiCredentials } from './HuaweiCredentials.ts';
export { createIamTokenSource } from './createIamTokenSource.ts';
export type { IamTokenOptions, IamTokenSource, IamUser } from './createIamTokenSource.ts';
export {
  MAX_GET_BYTES,
  MAX_SDK_HMAC_BYTES,
  MAX_TC3_POST_BYTES,
  MAX_V1_POST_BYTES,
  TIMESTAMP_WINDOW_SECONDS,
} from './limits.ts';
export { signTencentV1 } from './signTencentV1.ts';
export type { TencentV1Request } from './signTencentV1.ts';
export { SigningError } from './SigningError.ts';
export type { SigningErrorCode } from './SigningError.ts';
export { tc3Headers } from './tc3Headers.ts';
export type { TencentCredentials } from './TencentCredentials.ts';
