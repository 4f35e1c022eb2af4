import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { readmePrograms } from '@cloud-contracts/client-testing/src/readmePrograms.ts';
import { beforeAll, describe, expect, it } from 'vitest';

const editor = openEditor(import.meta.dirname, '');
beforeAll(() => void editor.check(''), 60_000);

describe('the README', () => {
  it.each(readmePrograms(new URL('../README.md', import.meta.url)))('has code that compiles: $heading', ({ code }) => {
    expect(editor.checkProgram(code)).toEqual([]);
  });
});
