/** A finding before it is placed: `pointer` leads into the canonical bundle. */
export interface BundleFinding {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  readonly pointer: string;
}
