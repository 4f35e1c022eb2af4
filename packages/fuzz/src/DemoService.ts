import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { yamlEdits, yamlText } from './changedYaml.ts';

const demo = new URL('../../../tools/src/source/fixtures/demo/', import.meta.url);

/** What files of the demo service hold instead. */
export type Changes = readonly { readonly file: string; readonly content: string | Uint8Array }[];

/** A copy of the demo repository of tools, whose files are changed and put back. */
export class DemoService {
  readonly root: string = mkdtempSync(join(tmpdir(), 'fuzz-'));
  readonly #texts: ReadonlyMap<string, string>;

  constructor() {
    cpSync(demo, this.root, { recursive: true });
    const files = readdirSync(join(this.root, 'specs'), { recursive: true, encoding: 'utf8' });
    this.#texts = new Map(
      files
        .filter((name) => name.endsWith('.yaml'))
        .toSorted()
        .map((name) => [`specs/${name}`, readFileSync(join(this.root, 'specs', name), 'utf8')]),
    );
  }

  /** Changes of one to three files. */
  get changes(): fc.Arbitrary<Changes> {
    const edit = fc.oneof(
      { weight: 5, arbitrary: yamlEdits },
      { weight: 3, arbitrary: yamlText.map((text) => () => text) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }).map((bytes) => () => bytes) },
    );
    const change = fc
      .tuple(fc.constantFrom(...this.#texts), edit)
      .map(([[file, text], apply]) => ({ file, content: apply(text) }));
    return fc.array(change, { minLength: 1, maxLength: 3 });
  }

  /** Runs work on the changed files. */
  async with<T>(changes: Changes, work: () => T | Promise<T>): Promise<T> {
    try {
      for (const { file, content } of changes) writeFileSync(join(this.root, file), content);
      return await work();
    } finally {
      for (const { file } of changes) writeFileSync(join(this.root, file), this.#texts.get(file)!);
    }
  }

  /** The text of a file as it is now; undefined if there is no such file. */
  read(file: string): string | undefined {
    try {
      return readFileSync(join(this.root, file), 'utf8');
    } catch (error) {
      // A $ref may lead to a folder.
      return (error as NodeJS.ErrnoException).code === 'EISDIR' ? '' : undefined;
    }
  }

  async close(): Promise<void> {
    rmSync(this.root, { recursive: true });
  }
}
