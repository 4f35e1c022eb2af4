import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compilers } from '../src/compilers.ts';
import { entryPoints } from '../src/entryPoints.ts';
import { clientPackages, publicPackages } from '../src/publicPackages.ts';
import { readmePrograms } from '../src/readmePrograms.ts';
import { run } from '../src/run.ts';

const consumer = inject('consumer');
const sources = join(consumer, 'sources');
mkdirSync(join(sources, 'dom'), { recursive: true });

for (const { specifier, types } of publicPackages.flatMap(entryPoints)) {
  if (types === undefined) continue;
  // The declarations of MSW itself need the DOM's.
  const folder = specifier.endsWith('/msw') ? 'dom' : '.';
  // Types that were lost would have any name that is asked for.
  writeFileSync(
    join(sources, folder, `${specifier.replaceAll(/\W+/g, '-')}.ts`),
    `export * from '${specifier}';
     // @ts-expect-error -- it has no such export
     export { noSuchExport } from '${specifier}';`,
  );
}
for (const client of clientPackages)
  for (const [index, program] of readmePrograms(client).entries())
    writeFileSync(join(sources, `${client.service}-${index}.ts`), program);

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  // Those of the compiler itself.
  skipDefaultLibCheck: true,
  noEmit: true,
  target: 'es2022',
};

const projects = {
  'for Node, resolving as node16': {
    compilerOptions: { ...strict, module: 'node16', lib: ['es2022'], types: ['node'] },
    include: ['sources'],
    exclude: ['sources/dom'],
  },
  'for a bundler': {
    compilerOptions: {
      ...strict,
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: [],
    },
    include: ['sources'],
  },
};

describe.concurrent.each(compilers)('TypeScript $version', ({ version, path }) => {
  it.each(Object.entries(projects))('compiles programs %s', async (title, project) => {
    const file = join(consumer, `tsconfig.${version}.${title.replaceAll(/\W+/g, '-')}.json`);
    writeFileSync(file, JSON.stringify(project));
    expect(await run(process.execPath, [path, '-p', file], { cwd: consumer })).toBe('');
  });
});
