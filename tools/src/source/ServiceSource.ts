import type { Finding } from '../finding/Finding.ts';
import type { Reference } from './findReferences.ts';
import type { SourceFile } from './SourceFile.ts';

/** A service's files, as written. */
export interface ServiceSource {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly service: string;
  /** specs/<service>/openapi.yaml. */
  readonly entry: SourceFile;
  /** By path: every file that the entry leads to, and every other YAML file of the service's folder. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly references: readonly Reference[];
  /** What stands in the way of reading it: syntax, missing files, dangling references … */
  readonly findings: readonly Finding[];
}
