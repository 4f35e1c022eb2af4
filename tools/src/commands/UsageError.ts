/** A command that cannot run as it was called. */
export class UsageError extends Error {}
