import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { installConsumer } from '../src/installConsumer.ts';
import { clientPackages, publicPackages } from '../src/publicPackages.ts';
import { mockProgram } from '../src/mockProgram.ts';
import { run } from '../src/run.ts';

const dependencies = publicPackages.flatMap(({ manifest }) =>
  Object.keys(manifest.dependencies ?? {}).map((dependency) => ({ name: manifest.name, dependency })),
);

describe.concurrent('a dependency that is not declared', () => {
  it.each(dependencies)('is not found: $dependency by $name', async ({ name, dependency }) => {
    const without = `${name}>${dependency}`;
    const tarballs = inject('tarballs');
    const consumer = await installConsumer({ parent: inject('scratch'), tarballs, without });
    for (const client of clientPackages) writeFileSync(join(consumer, `${client.service}.mjs`), mockProgram(client));
    const program = clientPackages.map(({ service }) => `import './${service}.mjs';`).join('\n');
    writeFileSync(join(consumer, 'program.mjs'), program);
    await expect(run(process.execPath, ['program.mjs'], { cwd: consumer })).rejects.toThrow(
      new RegExp(`Cannot find (?:package|module) '${dependency}`),
    );
  });
});
