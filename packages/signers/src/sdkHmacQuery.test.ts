import { describe, expect, it } from 'vitest';
import { sdkHmacQuery } from './sdkHmacQuery.ts';

describe('sdkHmacQuery', () => {
  it.each([
    ['', ''],
    ['limit=2&marker=1', 'limit=2&marker=1'],
    ['marker=1&limit=2', 'limit=2&marker=1'],
    ['b=1&B=2', 'B=2&b=1'],
    ['id=2&id=10&id=1', 'id=1&id=10&id=2'],
    ['empty', 'empty='],
    ['a=1&&b=2&', 'a=1&b=2'],
    ['a=b=c', 'a=b%3Dc'],
    ['name=a+b', 'name=a%2Bb'],
    ['name=a%20b', 'name=a%20b'],
    ['name=名', 'name=%E5%90%8D'],
    ["ids=['a','b']", 'ids=%5B%27a%27%2C%27b%27%5D'],
  ])('%s is covered as %s', (query, covered) => {
    expect(sdkHmacQuery(query)).toBe(covered);
  });

  it.each(['a=%', 'a=%FF', 'a=\udc00'])('refuses %j', (query) => {
    expect(() => sdkHmacQuery(query)).toThrow('escape');
  });
});
