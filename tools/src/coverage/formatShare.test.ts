import { expect, it } from 'vitest';
import { formatShare } from './formatShare.ts';

it.each([
  [{ known: 3, passed: 2 }, '66.7'],
  [{ known: 3, passed: 3 }, '100.0'],
  [{ known: 0, passed: 0 }, '–'],
])('writes %j as %s', ({ known, passed }, share) => {
  expect(
    formatShare({ service: 'demo', kind: 'secondGenerator', known, exercised: known, passed, failed: [], missing: [] }),
  ).toBe(share);
});
