import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEditor } from './openEditor.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const programs = readme.split(/^## /m).flatMap((section) => {
  const [heading] = section.split('\n');
  return [...section.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => ({ heading, code: code! }));
});

const editor = openEditor();
beforeAll(() => void editor.check(''), 60_000);

describe('the README', () => {
  it.each(programs)('has code that compiles: $heading', ({ code }) => {
    expect(editor.checkProgram(code)).toEqual([]);
  });
});
