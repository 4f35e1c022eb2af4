import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeRepository, makeRepository, swap } from '../testing/makeRepository.ts';
import { bundle } from './bundle.ts';
import type { ServiceOptions } from './serviceOptions.ts';

async function run(root: string, options: ServiceOptions = {}): Promise<{ code: number; printed: string[] }> {
  const printed: string[] = [];
  const { signal } = new AbortController();
  const code = await bundle(options, { root, print: (text) => printed.push(text), signal });
  return { code, printed };
}

describe('contracts bundle', () => {
  it('prints one line a service', async () => {
    const root = makeRepository();
    const { code, printed } = await run(root);
    expect(code).toBe(0);
    expect(printed).toEqual([
      expect.stringMatching(
        /^demo: canonical \d+ kB, folded \d+ kB, generator \d+ kB, types \d+ kB in specs\/dist\/demo \(/,
      ),
    ]);
    expect((await run(root)).printed[0]).toMatch(/canonical \d+ kB \(same\), folded \d+ kB \(same\)/);
  });

  it('writes nothing where something is wrong, and leaves what was there', async () => {
    const root = makeRepository();
    await run(root);
    changeRepository(root, { 'specs/demo/schemas/Disk.yaml': swap('$ref: Disk.yaml', '$ref: Gone.yaml') });
    const { code, printed } = await run(root);
    expect(code).toBe(1);
    expect(printed[0]).toMatch(
      /^specs\/demo\/schemas\/Disk.yaml:13:9 {2}dangling-ref .*\n.*\n\n1 finding .*; nothing written.$/,
    );
    expect(existsSync(join(root, 'specs/dist/demo/canonical.json'))).toBe(true);
  });

  it('prints JSON', async () => {
    const { printed } = await run(makeRepository(), { json: true });
    expect(JSON.parse(printed[0]!)).toMatchObject({
      services: [{ service: 'demo', findings: [], views: [{ view: 'canonical', changed: true }, {}, {}, {}] }],
    });
  });
});
