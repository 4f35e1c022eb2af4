/** What a command needs of the world around it. */
export interface CommandContext {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly print: (text: string) => void;
  /** Ends `--watch`. */
  readonly signal: AbortSignal;
  /** Whether lint runs at the same time: it prints what it finds, and others need not repeat that. */
  readonly besideLint?: boolean;
}
