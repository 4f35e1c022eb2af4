import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { update } from './update.ts';

const demo = fileURLToPath(new URL('../source/fixtures/demo', import.meta.url));
const servers = `servers:
  - url: https://demo.example.com
    description: Nearest region.
  - url: https://demo.{region}.example.com
    description: One region.
    variables:
      region:
        default: north
        enum: [north]
`;
let root: string;
let printed: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contracts-'));
  printed = [];
  await cp(demo, root, { recursive: true });
  const openapi = join(root, 'specs/demo/openapi.yaml');
  await writeFile(openapi, (await readFile(openapi, 'utf8')).replace(/^servers:\n(?:[ -].*\n)+/m, servers));
  await mkdir(join(root, 'packages/demo-client'), { recursive: true });
  await writeFile(join(root, 'packages/demo-client/package.json'), '{}');
});

afterEach(() => rm(root, { recursive: true }));

const run = () =>
  update({ service: ['demo'] }, { root, print: (text) => printed.push(text), signal: new AbortController().signal });

const operation = 'specs/demo/operations/disks/ListDisks.yaml';
const change = async (before: string, after: string): Promise<void> => {
  const file = join(root, operation);
  await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
};

describe('contracts update', () => {
  it('lints, bundles and generates', async () => {
    expect(await run()).toBe(0);
    expect(printed.join('\n')).toMatch(/No findings \(demo/);
    expect(printed.join('\n')).toMatch(/demo: canonical \d+ kB/);
    expect(printed.join('\n')).toMatch(/demo: \d+ written/);
  });

  it('lints and bundles a service that has no client yet', async () => {
    await rm(join(root, 'packages'), { recursive: true });
    expect(await run()).toBe(0);
    expect(printed.join('\n')).toMatch(/demo: canonical \d+ kB/);
    expect(printed.join('\n')).not.toContain('demo-client');
  });

  it('refuses a service that there is not, before it prints anything', async () => {
    await rm(join(root, 'specs/demo'), { recursive: true });
    await expect(run()).rejects.toThrow('There is no specs/demo/openapi.yaml.');
    expect(printed).toEqual([]);
  });

  it('ends with 1 where the generator alone refuses, and keeps what was there', async () => {
    await change('operationId: ListDisks', 'operationId: ListDisks\n  bad');
    expect(await run()).toBe(1);
    expect(printed.join('\n')).toContain(`${operation}:1:1  generate  The operationId "ListDisks bad"`);
    expect(printed.join('\n')).toContain('nothing written');
  });

  it('names once what keeps all of them from their work', async () => {
    await change('operationId: ListDisks', 'operationId: [ListDisks');
    expect(await run()).toBe(2);
    expect(printed.join('\n').match(/yaml-syntax/g)).toHaveLength(1);
    expect(printed).toContain('demo: nothing written in specs/dist/demo; the findings say why');
    expect(printed).toContain('demo: nothing written in packages/demo-client/src/generated; the findings say why');
  });
});
