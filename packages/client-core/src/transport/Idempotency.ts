/**
 * Why an operation may be repeated: it only reads, or the named member of its input is a token by which the service
 * recognises a repetition.
 */
export type Idempotency = 'read' | { readonly token: string };
