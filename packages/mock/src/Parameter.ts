/** A decoded name and value of a query or a form. */
export type Parameter = readonly [name: string, value: string];

/** Decodes a query or an `application/x-www-form-urlencoded` body. */
export function parseParameters(encoded: string): readonly Parameter[] {
  return [...new URLSearchParams(encoded)];
}
