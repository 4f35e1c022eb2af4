import type { JsonPath } from '../ruleset/document/JsonPath.ts';

/** A contract that no client can be generated from. The message says what is wrong. */
export class GenerateError extends Error {
  static {
    this.prototype.name = 'GenerateError';
  }

  /** What its author can do. */
  readonly remedy: string;
  /** The place in the bundle. */
  readonly path: JsonPath;

  constructor(message: string, remedy: string, path: JsonPath) {
    super(message);
    this.remedy = remedy;
    this.path = path;
  }
}
