import { describe, expect, it } from 'vitest';
import { bundleProgram } from './bundleProgram.ts';

export interface BundleTests {
  /** Folder of the tests, from where the package is found. */
  readonly folder: string;
  readonly packageName: string;
  /** Every operation of the client, as its descriptor names it. */
  readonly operations: readonly string[];
  /** A program with one operation, and its name. */
  readonly one: { readonly program: string; readonly operation: string };
  /** A program that has what `unused` recognises, and all operations. */
  readonly all: string;
  /** How to recognise what the program with one operation does not need. */
  readonly unused: readonly RegExp[];
}

/** Tests what a bundler makes of programs that use a built client. */
export function testBundles({ folder, packageName, operations, one, all, unused }: BundleTests): void {
  const bundle = (program: string): Promise<string> => bundleProgram(program, folder);
  const operationsIn = (text: string): string[] => operations.filter((name) => text.includes(`name: "${name}"`));

  describe('a bundle', () => {
    it('of one function has no other operation, and no code for what it does not use', async () => {
      const text = await bundle(one.program);
      expect(operationsIn(text)).toEqual([one.operation]);
      for (const pattern of unused) expect(text).not.toMatch(pattern);
    });

    it('of everything has all that', async () => {
      const text = await bundle(all);
      for (const pattern of unused) expect(text).toMatch(pattern);
      expect(operationsIn(text)).toEqual(operations);
      expect(operations.length).toBeGreaterThan(30);
    });

    it('of an import that uses nothing is empty', async () => {
      const text = await bundle(`import '${packageName}';`);
      expect(operationsIn(text)).toEqual([]);
      expect(text).not.toContain('class ');
    });

    it('for browsers needs nothing of Node', async () => {
      expect(await bundle(all)).not.toMatch(/node:|require\(/);
    });
  });
}
