import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What a bundler makes of a program that uses the client. */
async function bundle(program: string, platform: 'browser' | 'node' = 'browser'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program.replace('cfs-client', '../src/generated/index.ts'), resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform,
    write: false,
    // An import for nothing but its effects has none; esbuild would warn.
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

const actions = [
  ...readFileSync(new URL('../src/generated/operations.ts', import.meta.url), 'utf8').matchAll(
    /name: '(\w+)', path|^ {2}name: '(\w+)'/gm,
  ),
].map(([, short, long]) => (short ?? long)!);

const actionsIn = (text: string): string[] => actions.filter((action) => text.includes(`"${action}"`));

describe('a bundle', () => {
  it('of one function has no other operation and no facade', async () => {
    const text = await bundle(`import { createCfsClient, describeCfsFileSystems } from 'cfs-client';
      export const list = (options) => describeCfsFileSystems(createCfsClient(options));`);
    expect(actionsIn(text)).toEqual(['DescribeCfsFileSystems']);
    expect(text).not.toMatch(/class CfsClient|paginate|waitUntil/);
  });

  it('of the facade has every operation', async () => {
    const text = await bundle(`export { CfsClient } from 'cfs-client';`);
    expect(actionsIn(text)).toEqual(actions);
    expect(actions.length).toBeGreaterThan(30);
  });

  it('of an import that uses nothing is empty', async () => {
    const text = await bundle(`import 'cfs-client';`);
    expect(actionsIn(text)).toEqual([]);
    expect(text).not.toContain('class ');
  });

  it('for browsers needs nothing of Node', async () => {
    const text = await bundle(`export { CfsClient } from 'cfs-client';`);
    expect(text).not.toMatch(/node:|require\(/);
  });
});
