import { expect, it } from 'vitest';
import { mergeHeaders } from './mergeHeaders.ts';

it('gives a call the last word, and leaves out what is undefined', () => {
  const client = { 'User-Agent': 'app/1', Accept: 'a' };
  const merged = mergeHeaders(client, undefined, { 'user-agent': 'app/2', accept: undefined });
  expect([...merged]).toEqual([
    ['accept', 'a'],
    ['user-agent', 'app/2'],
  ]);
});
