import { describe, expect, it } from 'vitest';
import { readWireRequest } from './readWireRequest.ts';

const url = 'https://disks.test/v2/disks?tag=a&name=x%20y&tag=b#action';

describe('a request as it was on the wire', () => {
  it('has all that a server sees, but for headers that do not count', async () => {
    const request = new Request(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'signature' },
      body: '{"size":1}',
    });
    expect(await readWireRequest(request, ['Authorization'])).toEqual({
      method: 'POST',
      url: 'https://disks.test/v2/disks',
      query: { tag: ['a', 'b'], name: ['x y'] },
      headers: { 'content-type': 'application/json' },
      body: { size: 1 },
      isCompact: true,
    });
  });

  it('has no body where none was sent', async () => {
    expect(await readWireRequest(new Request(url), [])).toMatchObject({ body: undefined, isCompact: true });
  });

  it.each([
    ['spaces', '{"size": 1}', { size: 1 }],
    ['a number that loses digits', '{"size":12345678901234567890}', { size: 12345678901234567000 }],
    ['no JSON', 'size=1', 'size=1'],
  ])('tells a body that says more than its decoded value: %s', async (_, text, body) => {
    const request = new Request(url, { method: 'POST', body: text });
    expect(await readWireRequest(request, [])).toMatchObject({ body, isCompact: false });
  });
});
