import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../src/runCli.ts';
import { huaweiRefusalCodes, tencentRefusalCodes } from '../src/Refusal.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const programs = [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code!);
const commands = [...readme.matchAll(/^npx @cloud-contracts\/mock (.*)$/gm)].map(([, args]) => args!);

/** A package that has what a user installs. */
const example = fileURLToPath(new URL('../../../examples/vitest-msw/', import.meta.url));

/** Runs a command that is installed there; the output counts only where it fails. */
function run(bin: string, ...args: string[]) {
  // The vitest that runs this test leaves variables behind that would mislead another one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('VITEST')));
  const { status, stdout, stderr, error } = spawnSync(join(example, bin), args, { env, encoding: 'utf8' });
  return status === 0 ? 'passed' : `${stdout}${stderr}${error?.message ?? ''}`;
}

describe('the README', () => {
  let directory: string;

  beforeAll(() => {
    directory = mkdtempSync(join(example, 'readme-'));
    const tsconfig = { extends: '../tsconfig.json', compilerOptions: { types: ['node'] }, include: ['*.ts'] };
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(tsconfig));
    for (const [index, code] of programs.entries()) {
      const isSuite = code.includes("from 'vitest'");
      writeFileSync(join(directory, `program-${index}${isSuite ? '.test' : ''}.ts`), code);
      if (isSuite) continue;
      const suite = `import { it } from 'vitest';\nit('runs', () => import('./program-${index}.ts'));\n`;
      writeFileSync(join(directory, `run-${index}.test.ts`), suite);
    }
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('has programs that compile', () => {
    expect(run('../../node_modules/.bin/tsc', '-p', directory)).toBe('passed');
  });

  it('has programs that run', () => {
    expect(programs).toHaveLength(readme.split('```ts').length - 1);
    expect(run('node_modules/.bin/vitest', 'run', '--root', directory)).toBe('passed');
  });

  it.each(commands)('has a command that runs: %s', async (args) => {
    const lines: string[] = [];
    // The port may be taken where the test runs.
    const mock = await runCli(args.replace(/--port \d+/, '--port 0').split(' '), (line) => lines.push(line));
    await mock?.stop('SIGTERM');
    expect(lines.join('\n')).toMatch(/\d+ operations/);
  });

  const [, tencent = '', huawei = ''] = readme
    .slice(readme.indexOf('## What is refused'))
    .split(/^.+ in this order\./m);

  it.each(tencentRefusalCodes)('says when a service of Tencent answers %s', (code) => {
    expect(tencent).toContain(`\`${code}\``);
  });

  it.each(huaweiRefusalCodes)('says when a service of Huawei answers %s', (code) => {
    expect(huawei).toContain(`\`${code}\``);
  });
});
