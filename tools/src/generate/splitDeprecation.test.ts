import { describe, expect, it } from 'vitest';
import { splitDeprecation } from './splitDeprecation.ts';

const others = new Set(['cinderShowDisk', 'ListDisks']);

describe('splitDeprecation', () => {
  it.each([
    ['Use cinderShowDisk instead.', 'Use cinderShowDisk instead.', undefined],
    ['Slow, e.g. for many. Use `ListDisks`.', 'Use `ListDisks`.', 'Slow, e.g. for many.'],
    ['Not to be used. The document names no replacement.', 'The document names no replacement.', 'Not to be used.'],
    ['Not to be used.', '', 'Not to be used.'],
    ['', '', undefined],
  ])('parts what to use instead from the rest: %s', (description, notice, rest) => {
    expect(splitDeprecation(description, others)).toEqual({ notice, rest });
  });
});
