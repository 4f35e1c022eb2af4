import { describe, expect, it } from 'vitest';
import { docComment } from './docComment.ts';

describe('docComment', () => {
  it('is one line for one line', () => {
    expect(docComment(['What it does.', undefined])).toBe('/** What it does. */');
  });

  it('parts paragraphs and tags by an empty line', () => {
    expect(docComment(['One.', 'Two.'], ['@deprecated', '@throws {X} Then.'])).toBe(
      '/**\n * One.\n *\n * Two.\n *\n * @deprecated\n * @throws {X} Then.\n */',
    );
  });

  it('lets no text end the comment or begin a tag', () => {
    expect(docComment(['Every */5 minutes, see @home, not a@b.'])).toBe(
      '/** Every *\\/5 minutes, see `@home`, not a@b. */',
    );
  });
});
