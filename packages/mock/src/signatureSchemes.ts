import { sdkHmacScheme } from './sdkHmacScheme.ts';
import type { SignatureScheme } from './SignatureScheme.ts';
import { tc3Scheme } from './tc3Scheme.ts';
import { v1Scheme } from './v1Scheme.ts';

/** The schemes that can be verified, each under the name that bundles give it. */
export const signatureSchemes: readonly SignatureScheme[] = [tc3Scheme, v1Scheme, sdkHmacScheme];
