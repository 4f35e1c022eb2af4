/** Which attempt an error comes from. */
export interface Attempt {
  readonly operation: string;
  /** Its number, 1 for the first. */
  readonly attempts: number;
}
