import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { asCommonJs } from '../src/asCommonJs.ts';
import { entryPoints } from '../src/entryPoints.ts';
import { type NodeRuntime, nodeRuntimes } from '../src/nodeRuntimes.ts';
import { clientPackages, publicPackages } from '../src/publicPackages.ts';
import { mockProgram } from '../src/mockProgram.ts';
import { run } from '../src/run.ts';

const consumer = inject('consumer');
const programs = join(consumer, 'programs');
mkdirSync(programs);
let count = 0;

/** Runs a program from a file of the consumer, with deprecations as errors. */
async function runProgram(node: NodeRuntime, extension: 'mjs' | 'cjs', code: string): Promise<string> {
  const file = join(programs, `${count++}.${extension}`);
  writeFileSync(file, code);
  return run(node.path, ['--throw-deprecation', file], { cwd: consumer });
}

const specifiers = publicPackages.flatMap(entryPoints);
const modules = specifiers.filter(({ types }) => types !== undefined).map(({ specifier }) => specifier);
const documents = specifiers.filter(({ types }) => types === undefined).map(({ specifier }) => specifier);
const clients = clientPackages.map((client) => ({ name: client.manifest.name, program: mockProgram(client) }));
const commands = publicPackages.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}));

describe.concurrent.each(nodeRuntimes)('Node $version', (node) => {
  it.each(clients)('runs the program of the README of $name', async ({ program }) => {
    expect(await runProgram(node, 'mjs', program)).toMatch(/^\d+\n$/);
  });

  it.each(clients)('runs it from CommonJS: $name', async ({ program }) => {
    expect(await runProgram(node, 'cjs', asCommonJs(program))).toMatch(/^\d+\n$/);
  });

  it('gives import and require the same exports, at every entry point', async () => {
    const list = JSON.stringify(modules);
    const names = '(module) => Object.keys(module).filter((name) => name !== "__esModule").sort()';
    const imported = await runProgram(
      node,
      'mjs',
      `const names = ${names};
       console.log(JSON.stringify(await Promise.all(${list}.map(async (name) => [name, names(await import(name))]))));`,
    );
    const required = await runProgram(
      node,
      'cjs',
      `const names = ${names};
       console.log(JSON.stringify(${list}.map((name) => [name, names(require(name))])));`,
    );
    expect(JSON.parse(required)).toEqual(JSON.parse(imported));
    for (const [, exported] of JSON.parse(imported) as [string, string[]][]) expect(exported).not.toEqual([]);
  });

  it.each(documents)('reads %s', async (specifier) => {
    const imported = `const { default: imported } = await import('${specifier}', { with: { type: 'json' } });`;
    const required = `const required = createRequire(import.meta.url)('${specifier}');`;
    const output = await runProgram(
      node,
      'mjs',
      `import { createRequire } from 'node:module'; import { deepStrictEqual } from 'node:assert';
       ${imported} ${required} deepStrictEqual(imported, required); console.log(Object.keys(required).join());`,
    );
    expect(output).toMatch(/openapi|operations/);
  });

  it.each(commands)('runs the command %s', async (command) => {
    const link = join(consumer, 'node_modules/.bin', command);
    const env = { PATH: `${join(node.path, '..')}:${process.env['PATH']}` };
    expect(await run(link, ['--help'], { cwd: consumer, env })).toMatch(/^Usage: /m);
  });
});
