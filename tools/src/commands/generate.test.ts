import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Generated } from '../generate/generateService.ts';
import { generate } from './generate.ts';

const demo = await readFile(new URL('../generate/fixtures/demo.yaml', import.meta.url), 'utf8');

let root: string;
let printed: string[];
let end: AbortController;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contracts-'));
  printed = [];
  end = new AbortController();
  await write('specs/demo/openapi.yaml', demo);
  await write('specs/other/openapi.yaml', demo);
  await write('packages/demo-client/package.json', '{}');
});
afterEach(async () => {
  end.abort();
  await rm(root, { recursive: true });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(join(root, dirname(file)), { recursive: true });
  await writeFile(join(root, file), text);
}

const run = (options: Parameters<typeof generate>[0]) =>
  generate(options, { root, print: (text) => printed.push(text), signal: end.signal });

describe('contracts generate', () => {
  it('generates each service that has a client, and says what changed', async () => {
    expect(await run({})).toBe(0);
    expect(await run({ service: ['demo'] })).toBe(0);
    expect(printed).toEqual([
      expect.stringContaining('demo: 11 written, 0 removed, 0 unchanged in packages/demo-client/src/generated ('),
      expect.stringContaining('demo: 0 written, 0 removed, 11 unchanged in packages/demo-client/src/generated ('),
    ]);
  });

  it('names file, line and remedy of what is wrong, with exit code 1', async () => {
    await write('specs/demo/openapi.yaml', demo.replace('style: offset', 'style: pages'));
    expect(await run({ service: ['demo'] })).toBe(1);
    const line = demo.split('\n').findIndex((text) => text.includes('x-pagination:')) + 1;
    expect(printed[0]).toContain(
      `specs/demo/openapi.yaml:${line}:7  generate  x-pagination of ListDisks has the style`,
    );
    expect(printed[0]).toContain('Use the style offset, marker or link.');
    expect(printed[0]).toMatch(/; nothing written\.$/);
  });

  it('prints JSON', async () => {
    await run({ service: ['demo'], json: true });
    const { services } = JSON.parse(printed[0]!) as { services: Generated[] };
    expect(services).toMatchObject([{ service: 'demo', findings: [], removed: [], unchanged: [] }]);
    expect(services[0]?.written).toContain('operations.ts');
  });

  it('refuses a service that it does not know, or that has no client', async () => {
    await expect(run({ service: ['nope'] })).rejects.toThrow(
      'There is no specs/nope/openapi.yaml. Services: demo, other.',
    );
    await expect(run({ service: ['other'] })).rejects.toThrow(
      'There is no packages/other-client. Create it, with a package.json, and try again.',
    );
  });

  it('runs again after a change, until it is ended', async () => {
    const running = run({ service: ['demo'], watch: true });
    await vi.waitFor(() => expect(printed).toHaveLength(1), 10_000);
    await write('specs/demo/openapi.yaml', demo.replace('Label of the disk.', 'What the owner calls it.'));
    await vi.waitFor(() => expect(printed).toHaveLength(2), 10_000);
    expect(printed[1]).toContain('demo: 1 written, 0 removed, 10 unchanged in packages/demo-client/src/generated');
    end.abort();
    expect(await running).toBe(0);
  });
});
