import assert from 'node:assert/strict';
import { SigningError } from '@cloud-contracts/signers';
import { assertNoSecret } from './assertNoSecret.ts';
import { credentials } from './credentials.ts';

/**
 * What signing comes to: a text, or undefined for a SigningError. Throws for any other error, where a repetition comes to
 * something else, and where an error shows a secret.
 */
export function signingOutcome(sign: () => string): string | undefined {
  const outcome = attempt(sign);
  assert.deepEqual(attempt(sign), outcome);
  if (typeof outcome === 'string') return outcome;
  assertNoSecret(outcome, [credentials.secretKey, credentials.token]);
  return undefined;
}

function attempt(sign: () => string): string | SigningError {
  try {
    return sign();
  } catch (error) {
    if (error instanceof SigningError) return error;
    throw error;
  }
}
