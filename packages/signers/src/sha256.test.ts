import { describe, expect, it } from 'vitest';
import * as node from './sha256.node.ts';
import * as web from './sha256.web.ts';

// The payload of "Signature v3", 1., and what RFC 6234 gives for a text and for nothing.
const vectors = [
  [
    '{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}',
    '99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907',
  ],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
] as const;

describe.each([
  { name: 'node:crypto', sha256Hex: node.sha256Hex },
  { name: 'Web Crypto', sha256Hex: web.sha256Hex },
])('sha256Hex with $name', ({ sha256Hex }) => {
  it.each(vectors)('of %j', async (text, digest) => {
    expect(await sha256Hex(text)).toBe(digest);
  });

  it('of bytes, also where they are part of a larger buffer', async () => {
    const larger = new TextEncoder().encode('xxabcxx');
    expect(await sha256Hex(larger.subarray(2, 5))).toBe(vectors[1][1]);
  });
});
