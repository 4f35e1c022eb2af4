import { describe, expect, it, vi } from 'vitest';
import { hmacSha1, hmacSha256, tc3 } from '../src/tencent/index.ts';
import { createTestClient } from './createTestClient.ts';
import { envelope, read } from './exampleService.ts';

const cycle: Record<string, unknown> = { List: [{}] };
(cycle['List'] as unknown[])[0] = { Back: cycle };
const shared = { Name: 'zone' };
// oxlint-disable-next-line no-sparse-arrays -- that is what is tested
const hole = [,];
class Money {
  toJSON(): string {
    return '1 EUR';
  }
}

describe('an input that cannot be sent', () => {
  it.each<[string, object, string, string]>([
    ['NaN', { Limit: Number.NaN }, '/Limit', 'is NaN'],
    ['Infinity', { A: [{ B: Number.POSITIVE_INFINITY }] }, '/A/0/B', 'is Infinity'],
    ['a BigInt', { Size: 1n }, '/Size', 'is BigInt'],
    ['a function', { A: { B: () => 1 } }, '/A/B', 'is Function'],
    ['a symbol', { A: Symbol('a') }, '/A', 'is Symbol'],
    ['undefined in an array', { A: ['x', undefined] }, '/A/1', 'is Undefined'],
    ['a hole in an array', { A: hole }, '/A/0', 'is Undefined'],
    ['a Date', { Time: new Date(0) }, '/Time', 'is Date'],
    ['an invalid Date', { Time: new Date(Number.NaN) }, '/Time', 'is Date'],
    ['a Map', { A: new Map() }, '/A', 'is Map'],
    ['bytes', { A: new Uint8Array(1) }, '/A', 'is Uint8Array'],
    ['an object with a JSON form of its own', { A: new Money() }, '/A', 'is Object with toJSON'],
    ['a cycle', cycle, '/List/0/Back', 'contains itself'],
    ['something under a name with slashes', { 'a/b~c': { d: 1n } }, '/a~1b~0c/d', 'is BigInt'],
    ['an array', [1], '', 'must be an object'],
    ['null', null as never, '', 'must be an object'],
  ])('%s is an InputError with its JSON pointer', async (_, input, pointer, problem) => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    const credentials = vi.fn<() => never>();
    const error = {
      name: 'InputError',
      operation: read.name,
      attempts: 0,
      pointer,
      message: expect.stringContaining(problem),
    };
    await expect(createTestClient({ fetch, credentials }).call(read, input)).rejects.toMatchObject(error);
    expect(fetch).not.toHaveBeenCalled();
    expect(credentials).not.toHaveBeenCalled();
  });

  it.each([
    { name: 'TC3 with GET', signing: tc3('GET') },
    { name: 'HmacSHA1', signing: hmacSha1() },
  ])('has its pointer with $name too', async ({ signing }) => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    const client = createTestClient({ fetch, signing });
    const error = { name: 'InputError', operation: read.name, attempts: 0 };
    await expect(client.call(read, { Filters: [{ Values: [Number.NaN] }] })).rejects.toMatchObject({
      ...error,
      pointer: '/Filters/0/Values/0',
    });
    await expect(client.call(read, { Filters: [null] })).rejects.toMatchObject({ ...error, pointer: '/Filters/0' });
    await expect(client.call(read, { Name: '\ud800' })).rejects.toMatchObject({ ...error, pointer: '/Name' });
    await expect(client.call(read, [])).rejects.toMatchObject({ ...error, pointer: '' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['TC3', tc3(), 10 * 1024 * 1024, '10485760'],
    ['TC3 with GET', tc3('GET'), 32 * 1024, '32768'],
    ['HmacSHA256', hmacSha256(), 1024 * 1024, '1048576'],
    ['HmacSHA256 with GET', hmacSha256('GET'), 32 * 1024, '32768'],
  ] as const)('with %s is one that is longer than the limit', async (_, signing, limit, said) => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    await expect(createTestClient({ fetch, signing }).call(read, { A: 'x'.repeat(limit) })).rejects.toMatchObject({
      name: 'InputError',
      pointer: '',
      message: expect.stringContaining(said),
    });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('an input that can be sent', () => {
  it('may hold one object twice, members that are undefined, null, and -0', async () => {
    let body: unknown;
    const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
      body = init?.body;
      return new Response(envelope());
    };
    await createTestClient({ fetch }).call(read, {
      A: shared,
      B: [shared, shared],
      C: undefined,
      D: null,
      E: -0,
      F: false,
    });
    expect(body).toBe('{"A":{"Name":"zone"},"B":[{"Name":"zone"},{"Name":"zone"}],"D":null,"E":0,"F":false}');
  });

  it('may be exactly as long as the limit', async () => {
    const limit = 10 * 1024 * 1024 - '{"A":""}'.length;
    const client = createTestClient({ fetch: async () => new Response(envelope()) });
    await expect(client.call(read, { A: 'x'.repeat(limit) })).resolves.toBeDefined();
    await expect(client.call(read, { A: `${'x'.repeat(limit - 1)}é` })).rejects.toMatchObject({ name: 'InputError' });
  });
});
