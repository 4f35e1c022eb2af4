import { redact, type Secrets } from './redact.ts';

/** Bounded, lest a page of `secretsecret…` take time by the square of its length. */
const LABELLED =
  /((?:authorization|credential|signature|secret\w{0,32}|token|password|auth_?key)["']?\s*[:=]\s*["']?)[^\s"'&,;<]+/gi;

/** Redacts a text from outside, and masks too what it calls a credential itself, such as `token=…`. */
export function scrub(text: string, secrets: Secrets): string {
  return redact(text, secrets).replace(LABELLED, '$1[redacted]');
}
