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

describe('contracts update', () => {
  it('lints, bundles and generates', async () => {
    expect(await run()).toBe(0);
    expect(printed.join('\n')).toMatch(/No findings \(demo/);
    expect(printed.join('\n')).toMatch(/demo: canonical \d+ kB/);
    expect(printed.join('\n')).toMatch(/demo: \d+ written/);
  });

  it('ends with 1 where one of them has findings, and keeps what was there', async () => {
    const file = join(root, 'specs/demo/operations/disks/ListDisks.yaml');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('operationId: ListDisks', 'operationId: ListDisks\n  bad'),
    );
    expect(await run()).toBe(1);
    expect(printed.join('\n')).toContain('specs/demo/operations/disks/ListDisks.yaml:');
    expect(printed.join('\n')).toContain('nothing written');
  });
});
