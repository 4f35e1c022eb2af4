import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What a bundler makes, for browsers, of a program that uses the built client. */
async function bundle(program: string, { minify = false }: { minify?: boolean } = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: program.replace('cfs-client', '@cloud-contracts/cfs-client'),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    minify,
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

/** Bytes, minified and compressed. */
async function sizeOf(program: string): Promise<number> {
  return gzipSync(await bundle(program, { minify: true }), { level: 9 }).byteLength;
}

const oneFunction = `import { createCfsClient, describeCfsFileSystems } from 'cfs-client';
  export const list = (options) => describeCfsFileSystems(createCfsClient(options));`;

/** What a program with one function does not use: the facade, lists, waiters, openapi-fetch, version 1 of the signature. */
const UNUSED = [/CfsClient = class/, /paginate/, /waitUntil/, /coreFetch/, /SignatureMethod/];

describe('a bundle', () => {
  it('of one function has no other operation, no facade, and no code for what it does not use', async () => {
    const text = await bundle(oneFunction);
    expect(actionsIn(text)).toEqual(['DescribeCfsFileSystems']);
    for (const unused of UNUSED) expect(text).not.toMatch(unused);
  });

  it('of one function is small, and so is one of the facade', async () => {
    const [one, all] = [await sizeOf(oneFunction), await sizeOf(`export { CfsClient } from 'cfs-client';`)];
    expect(one).toBeGreaterThan(5000);
    expect(one).toBeLessThan(7600);
    expect(all).toBeLessThan(12_750);
  });

  it('of the facade and of version 1 of the signature has all that', async () => {
    const text = await bundle(`export { CfsClient, hmacSha1 } from 'cfs-client';`);
    for (const used of UNUSED) expect(text).toMatch(used);
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
