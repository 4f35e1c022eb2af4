import { bundleProgram } from '@cloud-contracts/client-testing/src/bundleProgram.ts';
import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { readmePrograms } from '@cloud-contracts/client-testing/src/readmePrograms.ts';
import { createRouter, mockCredentials } from '@cloud-contracts/mock';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

const editor = openEditor(import.meta.dirname, '');
beforeAll(() => void editor.check(''), 60_000);

const programs = readmePrograms(new URL('../README.md', import.meta.url));
const walks = programs.filter(({ code }) => code.includes('environmentCredentials()'));

describe('the README', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each(programs)('has code that compiles: $heading', ({ code }) => {
    expect(editor.checkProgram(code)).toEqual([]);
  });

  it.each(walks)('has code that runs: $heading', async ({ heading, code }) => {
    const router = createRouter('tcr');
    vi.stubGlobal('fetch', (...call: ConstructorParameters<typeof Request>) => router.handle(new Request(...call)));
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', mockCredentials.secretId);
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', mockCredentials.secretKey);
    vi.spyOn(console, 'log').mockReturnValue();
    const text = await bundleProgram(code, import.meta.dirname);
    await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
    expect(router.requests.length).toBeGreaterThan(0);
    expect(router.problems).toEqual([]);
    if (heading !== 'From an instance to its images') return;
    expect(router.requests.map(({ operationId }) => operationId)).toEqual([
      'CreateInstance',
      'DescribeInstances',
      'CreateNamespace',
      'CreateRepository',
      'DescribeRepositories',
      'DescribeImages',
    ]);
  });
});
