import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pruneDeclarations } from './pruneDeclarations.ts';

/** A folder with these files, by name. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

it('keeps what the entries lead to, and whatever is no declaration', () => {
  const folder = folderOf({
    'index.d.ts': "export { sign } from './sign.ts';\nexport type { Key } from './keys/Key.ts';",
    'index.js': '',
    'sign.d.ts':
      "import type { Key } from './keys/Key.ts';\nexport declare function sign(key: Key): import('./Text.ts').Text;",
    'Text.d.ts': 'export type Text = string;',
    'keys/Key.d.ts': "import type { Other } from 'elsewhere';\nexport type Key = Other;",
    'keys/derive.d.ts': "import type { Key } from './Key.ts';\nexport declare const key: Key;",
  });
  expect(pruneDeclarations(folder, [join(folder, 'index.d.ts')])).toEqual([join(folder, 'keys/derive.d.ts')]);
  expect(existsSync(join(folder, 'keys/derive.d.ts'))).toBe(false);
  expect(existsSync(join(folder, 'Text.d.ts'))).toBe(true);
  expect(existsSync(join(folder, 'index.js'))).toBe(true);
});

it('fails where a declaration leads to none, and removes nothing', () => {
  const folder = folderOf({ 'index.d.ts': "export * from './missing.ts';", 'other.d.ts': '' });
  expect(() => pruneDeclarations(folder, [join(folder, 'index.d.ts')])).toThrow('missing.d.ts');
  expect(existsSync(join(folder, 'other.d.ts'))).toBe(true);
});
