import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleProgram } from './bundleProgram.ts';

/** A client, and programs that use little and much of it. They import it as `client`. */
export interface BundledClient {
  readonly packageName: string;
  /** Folder of its tests. */
  readonly folder: string;
  /** The one operation that a program uses, by the name that the wire knows. */
  readonly operation: string;
  /** A program that calls this one. */
  readonly small: string;
  /** A program that has everything. */
  readonly whole: string;
  /** What the small program has no use for, and the whole one has. */
  readonly unused: readonly RegExp[];
  /** What belongs to another vendor, and is in neither. */
  readonly foreign: RegExp;
}

/** What a bundler keeps of a client: what a program uses. */
export function testBundles({ packageName, folder, operation, small, whole, unused, foreign }: BundledClient): void {
  const bundle = (program: string): Promise<string> =>
    bundleProgram(program.replace("'client'", `'${packageName}'`), folder);

  const names = [
    ...readFileSync(join(folder, '../src/generated/operations.ts'), 'utf8').matchAll(
      /^(?:const \w+ = \{| )\s*name: '(\w+)'/gm,
    ),
  ].map(([, name]) => name!);
  const namesIn = (text: string): string[] => names.filter((name) => text.includes(`name: "${name}"`));

  describe('a bundle', () => {
    it('of one function has no other operation, no facade, and no code for what it does not use', async () => {
      const text = await bundle(small);
      expect(namesIn(text)).toEqual([operation]);
      for (const part of [...unused, foreign]) expect(text).not.toMatch(part);
    });

    it('of everything has every operation, and needs nothing of Node', async () => {
      const text = await bundle(whole);
      expect(names.length).toBeGreaterThan(30);
      expect(namesIn(text)).toEqual(names);
      for (const part of unused) expect(text).toMatch(part);
      expect(text).not.toMatch(foreign);
      expect(text).not.toMatch(/node:|require\(/);
    });

    it('of an import that uses nothing is empty', async () => {
      const text = await bundle(`import 'client';`);
      expect(namesIn(text)).toEqual([]);
      expect(text).not.toContain('class ');
    });
  });
}
