/** Milliseconds that a Retry-After header asks for, as seconds or as a date; 0 if it says nothing usable. */
export function parseRetryAfter(value: string | null | undefined, now: number): number {
  if (!value) return 0;
  return Math.max(0, /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now || 0);
}
