import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ServiceDiff } from '../diff/ServiceDiff.ts';
import { commitAll, git } from '../testing/commitAll.ts';
import { type Changes, changeRepository, swap } from '../testing/makeRepository.ts';
import { diff, type DiffOptions } from './diff.ts';

const create = 'specs/disks/operations/disks/CreateDisk.yaml';
const errors = 'specs/disks/errors.yaml';
const withoutSecret = {
  [create]: swap('          secret:\n            type: string\n            x-sensitive: true\n', ''),
};
const withoutBusy = { [errors]: (text: string) => text.slice(text.indexOf('- code: NotFound')) };

/** The specs are at 0.3.0 and released, their client at 1.2.0. */
let root: string;

beforeEach(() => {
  root = temporaryFolder();
  cpSync(fileURLToPath(new URL('../diff/fixtures/disks', import.meta.url)), root, { recursive: true });
  commitAll(root, '@demo/specs@0.3.0', '@demo/disks-client@1.2.0');
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'contracts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function changeset(text: string, levels: { readonly specs?: string; readonly client?: string }): string {
  const specs = levels.specs ? `'@demo/specs': ${levels.specs}\n` : '';
  const client = levels.client ? `'@demo/disks-client': ${levels.client}\n` : '';
  return `---\n${specs}${client}---\n\n${text}\n`;
}

/** A changeset that is enough for a correction. */
function corrects(erratum: string): Changes {
  const text = changeset(`Secrets never worked.\n\nErratum: ${erratum}`, { specs: 'patch', client: 'minor' });
  return { '.changeset/a.md': text };
}

async function run(options: DiffOptions = {}, folder = root): Promise<{ code: number; printed: string }> {
  const printed: string[] = [];
  const code = await diff(options, { root: folder, print: (text) => printed.push(text) });
  return { code, printed: printed.join('\n') };
}

async function kinds(): Promise<string[]> {
  const { printed } = await run({ json: true });
  const { services } = JSON.parse(printed) as { services: ServiceDiff[] };
  return services.flatMap(({ changes }) => changes.map(({ kind, message }) => `${kind}: ${message}`));
}

describe('contracts diff', { timeout: 30_000 }, () => {
  it('says that nothing changed since the last release', async () => {
    expect(await run()).toEqual({ code: 0, printed: 'disks: the same as in @demo/specs@0.3.0.' });
  });

  it('names each change, its number and what to do, and fails on one that breaks', async () => {
    changeRepository(root, {
      [create]: (text) =>
        withoutSecret[create]!(text).replace('[ssd, hdd]', '[ssd, hdd, tape]').replace('Create a', 'Make a'),
    });
    expect(await run()).toEqual({
      code: 1,
      printed: `\
${create}:21        additive  CreateDisk request.kind: enum tape is new
${create}:26 (old)  breaking  CreateDisk request.secret was removed

disks: 1 breaking, 1 additive, 1 in words only since @demo/specs@0.3.0.

@demo/specs needs a changeset of the level minor, and has none.
@demo/disks-client needs a changeset of the level major, and has none.
    Write it with \`npx pnpm@12.21.0 run changeset\`; below 1.0.0, minor is the level that may break.
    Where a change corrects a fact, name its erratum there: a line "Erratum: disks/<id>".`,
    });
  });

  it('prints JSON, words included', async () => {
    changeRepository(root, { [create]: swap('Create a disk', 'Make a disk') });
    const { code, printed } = await run({ json: true });
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toEqual({
      base: { name: '@demo/specs@0.3.0', commit: git(root, 'rev-parse', 'HEAD').trim() },
      services: [
        {
          service: 'disks',
          isNew: false,
          packages: [
            { name: '@demo/specs', released: '0.3.0', level: 'none' },
            { name: '@demo/disks-client', released: '1.2.0', level: 'none' },
          ],
          shortfalls: [],
          changes: [
            {
              kind: 'documentation',
              effect: 'documentation',
              message: 'CreateDisk: summary is Make a disk instead of Create a disk',
              side: 'new',
              operations: ['CreateDisk'],
              file: create,
              line: 2,
              column: 1,
              pointer: '/summary',
            },
          ],
        },
      ],
    });
  });

  it('reads the old contract without touching work tree, index or temporary folder', async () => {
    changeRepository(root, withoutSecret);
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('contracts-base-'));
    await run();
    expect(git(root, 'status', '--short')).toBe(` M ${create}\n`);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('contracts-base-'))).toEqual(before);
  });
});

describe('a change that breaks', { timeout: 30_000 }, () => {
  beforeEach(() => changeRepository(root, withoutSecret));

  it.each([
    ['minor for a package below 1.0.0, and major for any other', { specs: 'minor', client: 'major' }, 0],
    ['more than that', { specs: 'major', client: 'major' }, 0],
    ['less for one of them', { specs: 'minor', client: 'minor' }, 1],
    ['none for one of them', { client: 'major' }, 1],
  ])('needs a changeset: %s', async (_, levels, code) => {
    changeRepository(root, { '.changeset/a.md': changeset('Secrets are gone.', levels) });
    expect((await run()).code).toBe(code);
  });

  it('may have its changeset turned into versions already', async () => {
    changeRepository(root, {
      'specs/package.json': swap('0.3.0', '0.4.0'),
      'packages/disks-client/package.json': swap('1.2.0', '2.0.0-next.0'),
    });
    expect((await run()).code).toBe(0);
  });

  it('needs nothing of a package without a release', async () => {
    changeRepository(root, { 'packages/disks-client/package.json': null });
    commitAll(root, '@demo/specs@0.3.1');
    changeRepository(root, {
      [create]: swap('[ssd, hdd]', '[ssd]'),
      'packages/disks-client/package.json': '{ "name": "@demo/disks-client", "version": "0.0.0" }',
      '.changeset/a.md': changeset('Fewer kinds.', { specs: 'minor' }),
    });
    expect((await run()).code).toBe(0);
  });
});

describe('a correction', { timeout: 30_000 }, () => {
  it('follows an erratum of its operation that a changeset names, and needs one level less', async () => {
    changeRepository(root, { ...withoutSecret, ...corrects('disks/size-unit') });
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(printed).toContain('correction  CreateDisk request.secret was removed (breaking, disks/size-unit)');
  });

  it('still needs that level', async () => {
    changeRepository(root, {
      ...withoutSecret,
      '.changeset/a.md': changeset('Errata: disks/size-unit', { specs: 'patch', client: 'patch' }),
    });
    const { code, printed } = await run();
    expect(code).toBe(1);
    expect(printed).toContain('@demo/disks-client needs a changeset of the level minor, and has patch.');
  });

  it('is recognised by the changelog that its changeset became part of', async () => {
    changeRepository(root, {
      ...withoutSecret,
      'specs/package.json': swap('0.3.0', '0.3.1'),
      'specs/CHANGELOG.md': '## 0.3.1\n\n- Secrets never worked.\n\n  Erratum: disks/size-unit\n',
      'packages/disks-client/package.json': swap('1.2.0', '1.3.0'),
    });
    expect((await run()).code).toBe(0);
    expect(await kinds()).toContain('correction: CreateDisk request.secret was removed');
  });

  it('does not follow an erratum that its operation does not have', async () => {
    changeRepository(root, {
      'specs/disks/operations/disks/ListDisks.yaml': swap('[Busy]', '[]'),
      ...corrects('disks/size-unit'),
    });
    expect(await kinds()).toEqual(['breaking: ListDisks: x-error-codes Busy was removed']);
  });

  it('of the whole service follows an erratum that came or changed with it', async () => {
    changeRepository(root, { ...withoutBusy, ...corrects('disks/size-unit') });
    expect(await kinds()).toEqual(['breaking: x-error-catalogue service Busy was removed']);
    changeRepository(root, { 'specs/disks/errata.yaml': swap('decision: GB.', 'decision: MB.') });
    expect(await kinds()).toContain('correction: x-error-catalogue service Busy was removed');
  });

  it.each([
    ['disks/nope', '.changeset/a.md names the erratum disks/nope, which specs/disks/errata.yaml does not have.'],
    ['size-unit', '.changeset/a.md names the erratum size-unit of no service. Write it as <service>/<id>.'],
  ])('cannot follow the erratum %s', async (id, message) => {
    changeRepository(root, corrects(id));
    await expect(run()).rejects.toThrow(message);
  });
});

describe('the base', { timeout: 30_000 }, () => {
  it('is the newest release by its version, not by its name or time', async () => {
    changeRepository(root, { [create]: swap('[ssd, hdd]', '[ssd, hdd, tape]') });
    commitAll(root, '@demo/specs@0.10.0', '@demo/other@7.0.0', '@demo/specs@next');
    git(root, 'tag', '@demo/specs@0.9.0', 'HEAD~1');
    expect((await run()).printed).toBe('disks: the same as in @demo/specs@0.10.0.');
  });

  it('is no release of another branch', async () => {
    git(root, 'checkout', '--quiet', '-b', 'next');
    commitAll(root, '@demo/specs@0.4.0');
    git(root, 'checkout', '--quiet', 'main');
    expect((await run()).printed).toBe('disks: the same as in @demo/specs@0.3.0.');
  });

  it('is nothing before the first release', async () => {
    git(root, 'tag', '--delete', '@demo/specs@0.3.0');
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(printed).toMatch(/^No release yet: no tag @demo\/specs@<version> leads here, so everything is new\./);
  });

  it('can be any commit', async () => {
    git(root, 'tag', '--delete', '@demo/specs@0.3.0');
    changeRepository(root, { [create]: swap('[ssd, hdd]', '[ssd, hdd, tape]') });
    commitAll(root);
    expect((await run({ base: 'HEAD~1' })).printed).toContain('disks: 1 additive since HEAD~1.');
    expect((await run({ base: 'main' })).printed).toBe('disks: the same as in main.');
  });

  it('may lack a service, or have one more', async () => {
    cpSync(join(root, 'specs/disks'), join(root, 'specs/volumes'), { recursive: true });
    expect((await run()).printed).toBe(
      'disks: the same as in @demo/specs@0.3.0.\nvolumes: new since @demo/specs@0.3.0.',
    );
    commitAll(root);
    rmSync(join(root, 'specs/volumes'), { recursive: true });
    const { code, printed } = await run({ base: 'HEAD' });
    expect(code).toBe(1);
    expect(printed).toContain('specs/volumes/openapi.yaml:1 (old)  breaking  the service volumes was removed');
  });

  it('may have had the repository in another folder of the clone', async () => {
    const clone = temporaryFolder();
    mkdirSync(join(clone, 'inner'));
    cpSync(join(root, 'specs'), join(clone, 'inner/specs'), { recursive: true });
    commitAll(clone, '@demo/specs@0.3.0');
    expect((await run({}, join(clone, 'inner'))).printed).toBe('disks: the same as in @demo/specs@0.3.0.');
  });
});

describe('what stands in the way', { timeout: 30_000 }, () => {
  it('is a ref that there is not', async () => {
    await expect(run({ base: 'nope' })).rejects.toThrow(
      'git knows no commit by the name nope. `git branch --all` and `git tag` list what there is',
    );
    await expect(run({ base: '--help' })).rejects.toThrow('git knows no commit by the name --help.');
  });

  it('is a shallow clone', async () => {
    commitAll(root);
    const clone = join(temporaryFolder(), 'clone');
    git(root, 'clone', '--quiet', '--depth=1', '--no-tags', `file://${root}`, clone);
    const message = 'Get the rest with `git fetch --unshallow --tags` (in GitHub Actions: `fetch-depth: 0`).';
    await expect(run({}, clone)).rejects.toThrow(`so it does not tell what was released last. ${message}`);
    await expect(run({ base: 'HEAD~1' }, clone)).rejects.toThrow(`This clone is shallow. ${message}`);
    git(clone, 'fetch', '--quiet', '--unshallow', '--tags');
    expect((await run({}, clone)).printed).toBe('disks: the same as in @demo/specs@0.3.0.');
  });

  it('is a folder without history', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(run()).rejects.toThrow('so run it in a clone. git says: fatal: not a git repository');
  });

  it('is a machine without git', async () => {
    vi.stubEnv('PATH', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(run()).rejects.toThrow('git is not installed');
  });

  it('is a contract that cannot be read, in either tree', async () => {
    changeRepository(root, { [errors]: '- "\n' });
    await expect(run()).rejects.toThrow(`The contract of disks cannot be read here`);
    commitAll(root);
    git(root, 'checkout', '--quiet', 'HEAD~1', '.');
    await expect(run({ base: 'HEAD' })).rejects.toThrow(
      `The contract of disks cannot be read in the old tree: ${errors}:1`,
    );
  });

  it('is a changeset that cannot be read', async () => {
    changeRepository(root, { '.changeset/a.md': 'no front matter\n' });
    await expect(run()).rejects.toThrow('A file in .changeset cannot be read');
  });
});
