import { redact, type Secrets } from './redact.ts';

/** No documented error nests nearly as deep; a deeper one would only exhaust the stack. */
const MAX_DEPTH = 100;

/** A copy of a JSON value without credentials, in names and values. What is nested too deep is left out. */
export function cleanJson(value: unknown, secrets: Secrets, depth = 0): unknown {
  if (typeof value === 'string') return redact(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [redact(name, secrets), cleanJson(member, secrets, depth + 1)]),
  );
}
