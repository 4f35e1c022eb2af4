/** A place in a file that an author wrote. Lines and columns count from 1. */
export interface Location {
  /** Relative to the repository root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON Pointer inside `file`; the empty string is the whole file. */
  readonly pointer: string;
}

/** Something for the author to mend, and how. */
export interface Finding extends Location {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}
