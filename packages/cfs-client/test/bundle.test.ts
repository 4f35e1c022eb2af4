import { readFileSync } from 'node:fs';
import { bundleProgram } from '@cloud-contracts/client-testing/src/bundleProgram.ts';
import { describe, expect, it } from 'vitest';

const bundle = (program: string): Promise<string> =>
  bundleProgram(program.replace('cfs-client', '@cloud-contracts/cfs-client'), import.meta.dirname);

const actions = [
  ...readFileSync(new URL('../src/generated/operations.ts', import.meta.url), 'utf8').matchAll(
    /name: '(\w+)', path|^ {2}name: '(\w+)'/gm,
  ),
].map(([, short, long]) => (short ?? long)!);

const actionsIn = (text: string): string[] => actions.filter((action) => text.includes(`"${action}"`));

/** What a program with one function does not use: the facade, lists, waiters, openapi-fetch, version 1 of the signature. */
const UNUSED = [/CfsClient = class/, /paginate/, /waitUntil/, /coreFetch/, /SignatureMethod/];

describe('a bundle', () => {
  it('of one function has no other operation, no facade, and no code for what it does not use', async () => {
    const text = await bundle(`import { createCfsClient, describeCfsFileSystems } from 'cfs-client';
      export const list = (options) => describeCfsFileSystems(createCfsClient(options));`);
    expect(actionsIn(text)).toEqual(['DescribeCfsFileSystems']);
    for (const unused of UNUSED) expect(text).not.toMatch(unused);
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
