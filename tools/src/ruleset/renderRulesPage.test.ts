import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderRulesPage } from './renderRulesPage.ts';

it('has been written to docs/rules.md since the rules changed', () => {
  expect(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')).toBe(renderRulesPage());
});
