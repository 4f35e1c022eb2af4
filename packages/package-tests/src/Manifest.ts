/** The target of an export: a file, or files by condition. */
export type ExportTarget = string | { readonly [condition: string]: ExportTarget };

/** The members of a package.json that the tests read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly keywords?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly imports?: Readonly<Record<string, ExportTarget>>;
  readonly exports: Readonly<Record<string, ExportTarget>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly engines?: { readonly node: string };
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}
