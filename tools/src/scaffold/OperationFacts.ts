/** What is known of an operation before it is transcribed. */
export interface OperationFacts {
  readonly id: string;
  readonly document: string;
  readonly section: string;
  readonly group: string;
  /** In capitals: `POST`. */
  readonly method: string;
  /** The key under `paths`, fragment included. */
  readonly path: string;
}
