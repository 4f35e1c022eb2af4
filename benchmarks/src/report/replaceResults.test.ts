import { expect, it } from 'vitest';
import { replaceResults } from './replaceResults.ts';

it('puts results between the marks, however often', () => {
  const page = '# Page\n\n<!-- results -->\n<!-- /results -->\n\nEnd\n';
  const once = replaceResults(page, 'one');
  expect(once).toBe('# Page\n\n<!-- results -->\n\none\n\n<!-- /results -->\n\nEnd\n');
  expect(replaceResults(once, 'two')).toBe(once.replace('one', 'two'));
});

it('refuses a page without marks', () => {
  expect(() => replaceResults('# Page\n', 'one')).toThrow('no lines <!-- results --> and <!-- /results -->');
});
