import type { Finding } from '../finding/Finding.ts';

/** A YAML file as its author wrote it. */
export interface SourceFile {
  /** Relative to the repository root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What the file holds; absent where it cannot be read or parsed, and `findings` say why. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
}
