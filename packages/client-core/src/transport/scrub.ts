import { redact, type Secrets } from './redact.ts';

const LABELLED = /((?:authorization|credential|signature|secret\w*|token|password)["']?\s*[:=]\s*["']?)[^\s"'&,;<]+/gi;

/** Redacts a text from outside, and masks too what it calls a credential itself, such as `token=…`. */
export function scrub(text: string, secrets: Secrets): string {
  return redact(text, secrets).replace(LABELLED, '$1[redacted]');
}
