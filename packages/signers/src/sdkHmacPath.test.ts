import { describe, expect, it } from 'vitest';
import { sdkHmacPath } from './sdkHmacPath.ts';
import { SigningError } from './SigningError.ts';

describe('sdkHmacPath', () => {
  it.each([
    ['/', '/'],
    ['/v2/p/volumes', '/v2/p/volumes/'],
    ['/v2/p/volumes/', '/v2/p/volumes/'],
    ['/metadata/a b', '/metadata/a%20b/'],
    ['/metadata/a%20b', '/metadata/a%20b/'],
    ['/metadata/a%2fb', '/metadata/a%2Fb/'],
    ['/metadata/100%25', '/metadata/100%25/'],
    ['/metadata/名', '/metadata/%E5%90%8D/'],
    ["/metadata/!'()*+", '/metadata/%21%27%28%29%2A%2B/'],
    ['/metadata/a~b', '/metadata/a~b/'],
    ['//double', '//double/'],
  ])('%s is covered as %s', (path, covered) => {
    expect(sdkHmacPath(path)).toBe(covered);
  });

  it.each([
    ['', 'begin with a slash'],
    ['https://evs.invalid/v2', 'begin with a slash'],
    ['/v2?limit=1', 'no query'],
    ['/v2#os-extend', 'no query and no fragment'],
    ['/%', 'escape'],
    ['/%FF', 'escape'],
    ['/\ud800', 'escape'],
  ])('refuses %j', (path, reason) => {
    expect(() => sdkHmacPath(path)).toThrow(SigningError);
    expect(() => sdkHmacPath(path)).toThrow(reason);
  });
});
