/**
 * Why an operation may be repeated: it only reads, its HTTP method is idempotent, or the named member of its input is a token
 * by which the service recognises a repetition.
 */
export type Idempotency = 'read' | 'method' | { readonly token: string };
