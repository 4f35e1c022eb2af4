import { readFileSync } from 'node:fs';
import { bundleProgram } from '@cloud-contracts/client-testing/src/bundleProgram.ts';
import { describe, expect, it } from 'vitest';

const bundle = (program: string): Promise<string> =>
  bundleProgram(program.replace('evs-client', '@cloud-contracts/evs-client'), import.meta.dirname);

const operations = [
  ...readFileSync(new URL('../src/generated/operations.ts', import.meta.url), 'utf8').matchAll(
    /^(?:const \w+ = \{| )\s*name: '(\w+)'/gm,
  ),
].map(([, name]) => name!);

const operationsIn = (text: string): string[] => operations.filter((name) => text.includes(`name: "${name}"`));

/** What a program with one function does not use: the facade, lists, waiters, openapi-fetch's client, tokens, Tencent. */
const UNUSED = [/EvsClient = class/, /paginate/, /waitUntil/, /coreFetch/, /auth\/tokens/];

describe('a bundle', () => {
  it('of one function has no other operation, no facade, and no code for what it does not use', async () => {
    const text = await bundle(`import { createEvsClient, listVolumes } from 'evs-client';
      export const list = (options) => listVolumes(createEvsClient(options));`);
    expect(operationsIn(text)).toEqual(['listVolumes']);
    for (const unused of [...UNUSED, /TC3-HMAC/]) expect(text).not.toMatch(unused);
  });

  it('of the facade and of tokens has all that', async () => {
    const text = await bundle(`export { EvsClient, iamToken } from 'evs-client';`);
    for (const used of UNUSED) expect(text).toMatch(used);
    expect(operationsIn(text)).toEqual(operations);
    expect(operations.length).toBeGreaterThan(50);
  });

  it('of an import that uses nothing is empty', async () => {
    const text = await bundle(`import 'evs-client';`);
    expect(operationsIn(text)).toEqual([]);
    expect(text).not.toContain('class ');
  });

  it('for browsers needs nothing of Node', async () => {
    const text = await bundle(`export { EvsClient } from 'evs-client';`);
    expect(text).not.toMatch(/node:|require\(/);
  });
});
