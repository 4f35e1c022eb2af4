import { readFileSync } from 'node:fs';
import { checkPackage } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { loadTarball } from '../src/loadTarball.ts';
import { neededFiles } from '../src/neededFiles.ts';
import { publicPackages } from '../src/publicPackages.ts';

const tarballs = inject('tarballs');

describe.each(tarballs)('the tarball of $name', (tarball) => {
  const contents = loadTarball(tarball);
  const { manifest, files } = contents;

  it('holds what users can reach, and nothing else', () => {
    expect([...files.keys()].toSorted()).toEqual([...neededFiles(contents)].toSorted());
  });

  it('has a README and a licence, and no pointer to a source map', () => {
    expect([...files.keys()]).toEqual(expect.arrayContaining(['README.md', 'LICENSE']));
    expect([...files].filter(([, text]) => text.includes('sourceMappingURL'))).toEqual([]);
  });

  it('asks for versions that exist: of our packages, compatible ones; of others, one', () => {
    const versions = new Map(tarballs.map(({ name, version }) => [name, version]));
    const asked = Object.entries(manifest.dependencies ?? {});
    const expected = asked.map(([name, range]) => [
      name,
      versions.has(name) ? `^${versions.get(name)}` : /^\d+\.\d+\.\d+$/.exec(range)?.[0],
    ]);
    expect(asked).toEqual(expected);
    expect(JSON.stringify(manifest)).not.toMatch(/"(?:workspace|catalog|link|file):/);
  });

  it('is clean by publint', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball.path);
    const { messages, pkg } = await publint({
      pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('is clean by @arethetypeswrong, for packages of ES modules only', async () => {
    const analysis = await checkPackage(contents.package);
    const problems = analysis.types === false ? [] : analysis.problems;
    // What the profile `esm-only` of its command leaves out: a resolution without exports, and CommonJS.
    const judged = problems.filter(
      (problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    );
    expect(judged).toEqual([]);
    expect(analysis.types !== false).toBe([...files.keys()].some((file) => file.endsWith('.js')));
  });
});

it('there is a tarball of every public package', () => {
  expect(tarballs.map(({ name }) => name).toSorted()).toEqual(
    publicPackages.map(({ manifest }) => manifest.name).toSorted(),
  );
});

afterAll(() => {
  const rows = tarballs.map((tarball) => {
    const texts = [...loadTarball(tarball).files.values()];
    const unpacked = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return [tarball.name, String(texts.length), kB(tarball.size), kB(unpacked)];
  });
  const lines = [['package', 'files', 'packed', 'unpacked'], ...rows].map(
    ([name = '', ...figures]) => `  ${name.padEnd(30)}${figures.map((figure) => figure.padStart(12)).join('')}`,
  );
  process.stdout.write(`\ntarballs\n${lines.join('\n')}\n`);
});

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
