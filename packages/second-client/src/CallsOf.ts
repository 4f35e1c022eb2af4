/**
 * A call of one operation through the client that openapi-generator made: parameters by their names on the wire and the
 * body under `body`, as JSON. What comes back is what the client decoded, encoded again as JSON: both directions pass
 * through the generated models, so that a member that they do not know is lost. A required parameter that has one value
 * need not be given.
 */
export type GeneratedCall = (input: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The operations of a service by their documented names, sent with the given `fetch`. */
export type CallsOf = (fetch: typeof globalThis.fetch) => Readonly<Record<string, GeneratedCall>>;
