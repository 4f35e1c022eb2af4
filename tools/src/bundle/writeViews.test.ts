import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadService } from '../source/loadService.ts';
import { changeRepository, makeRepository, swap } from '../testing/makeRepository.ts';
import { bundleService } from './bundleService.ts';
import { writeViews } from './writeViews.ts';

async function write(root: string): Promise<string[]> {
  const { canonical } = await bundleService(loadService(root, 'demo'));
  const views = await writeViews(root, 'demo', canonical!);
  return views.filter(({ changed }) => changed).map(({ view }) => view);
}

describe('writing the views', () => {
  it('writes each once, and again only where its bytes changed', async () => {
    const root = makeRepository();
    const canonical = join(root, 'specs/dist/demo/canonical.json');
    expect(await write(root)).toEqual(['canonical', 'folded', 'generator', 'types']);
    const first = { text: readFileSync(canonical, 'utf8'), time: statSync(canonical, { bigint: true }).mtimeNs };
    expect(await write(root)).toEqual([]);
    expect({ text: readFileSync(canonical, 'utf8'), time: statSync(canonical, { bigint: true }).mtimeNs }).toEqual(
      first,
    );

    // An example is in every view but the generator's.
    changeRepository(root, { 'specs/demo/operations/disks/DeleteDisk.yaml': swap('RequestId: r-2', 'RequestId: r-3') });
    expect(await write(root)).toEqual(['canonical', 'folded', 'types']);
  });

  it('gives the same bytes from the same files elsewhere, and leaves nothing else behind', async () => {
    const [one, other] = [makeRepository(), makeRepository()];
    await Promise.all([write(one), write(other)]);
    const names = readdirSync(join(one, 'specs/dist/demo')).toSorted();
    expect(names).toEqual(['canonical.json', 'folded.json', 'generator.json', 'types.json']);
    for (const name of names) {
      const [a, b] = [one, other].map((root) => readFileSync(join(root, 'specs/dist/demo', name), 'utf8'));
      expect(a).toBe(b);
    }
  });
});
