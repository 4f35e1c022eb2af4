import type { JsonPath } from '../ruleset/document/JsonPath.ts';

/**
 * What a change means to those who built on the contract: they may have to act (`breaking`), they may go on as they are
 * (`additive`), or only the words changed (`documentation`).
 */
export type Effect = 'breaking' | 'additive' | 'documentation';

/** One difference between two contracts. */
export interface Change {
  readonly effect: Effect;
  /** `CreateDisk request.Size: maxLength is 32 instead of 64` */
  readonly message: string;
  /** The contract in which `path` exists: the old one for what was removed. */
  readonly side: 'old' | 'new';
  readonly path: JsonPath;
}
