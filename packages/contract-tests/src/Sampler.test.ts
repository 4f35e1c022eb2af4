import { describe, expect, it } from 'vitest';
import type { SchemaObject } from './Contract.ts';
import { Sampler } from './Sampler.ts';

const sampler = Sampler.of({
  components: {
    schemas: {
      Tree: {
        type: 'object',
        properties: {
          Name: { type: 'string' },
          Children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
        },
      },
    },
  },
});

describe('a sample', () => {
  const schema: SchemaObject = {
    type: 'object',
    required: ['Id'],
    properties: {
      Error: false,
      Id: { type: 'string' },
      Size: { type: ['integer', 'null'], minimum: 10 },
      State: { type: 'string', 'x-extensible-enum': ['creating', 'available'] },
      Names: { type: 'array', items: { type: 'string', maxLength: 3 } },
    },
  };

  it('has the required members when it is minimal', () => {
    expect(sampler.minimal(schema)).toEqual({ Id: 'Id-1' });
  });

  it('has all members when it is maximal', () => {
    expect(sampler.maximal(schema)).toEqual({ Id: 'Id-1', Size: 10, State: 'creating', Names: ['Nam'] });
  });

  it('has objects without their optional members when it is sparse', () => {
    const disks = {
      type: 'object',
      properties: {
        Total: { type: 'integer' },
        Disks: { type: 'array', items: { type: 'object', properties: { Id: { type: 'string' } } } },
      },
    };
    expect(sampler.sparse(disks)).toEqual({ Disks: [{}, {}] });
  });

  it('is sparse down to a depth, so that an object that holds others occurs without them', () => {
    const leaf = { type: 'object', properties: { Id: { type: 'string' } } };
    const tree = { type: 'object', properties: { Disk: { type: 'object', properties: { Host: leaf } } } };
    expect([1, 2, 3].map((depth) => sampler.sparse(tree, depth))).toEqual([
      { Disk: {} },
      { Disk: { Host: {} } },
      { Disk: { Host: {} } },
    ]);
  });

  it('ends where a type comes back to itself', () => {
    expect(sampler.maximal({ $ref: '#/components/schemas/Tree' })).toEqual({ Name: 'Name-1' });
  });
});

it.each(['^[A-Z0-9]{8}$', '^[a-z]+-1$', '^$'])('a text matches the pattern %s, the same each time', (pattern) => {
  const text = sampler.minimal({ type: 'string', pattern });
  expect(text).toMatch(new RegExp(pattern, 'u'));
  expect(sampler.minimal({ type: 'string', pattern })).toBe(text);
});

describe('a condition between members', () => {
  it('that asks for one of two is met by the first', () => {
    const schema = {
      type: 'object',
      properties: { Name: { type: 'string' }, Address: { type: 'string' } },
      anyOf: [{ required: ['Name'] }, { required: ['Address'] }],
    };
    expect(sampler.minimal(schema)).toEqual({ Name: 'Name-1' });
  });

  it('is met by a member of its type, at any depth', () => {
    const pick: SchemaObject = {
      type: 'object',
      properties: { Ids: { type: 'array', items: { type: 'string' } }, All: { type: 'boolean' } },
      anyOf: [{ required: ['Ids'] }, { required: ['All'] }],
    };
    const schema: SchemaObject = {
      type: 'object',
      required: ['Picks'],
      properties: { Picks: { type: 'array', minItems: 1, items: pick } },
    };
    expect(sampler.minimal(schema)).toEqual({ Picks: [{ Ids: [] }] });
  });

  it('that excludes a member costs a maximal sample that member', () => {
    const schema = {
      type: 'object',
      properties: { Week: { type: 'string' }, Month: { type: 'string' } },
      not: { required: ['Week', 'Month'] },
    };
    expect(sampler.maximal(schema)).toEqual({ Week: 'Week-1' });
  });

  it('that depends on a value is met in its turn', () => {
    const schema = {
      type: 'object',
      required: ['Kind'],
      properties: {
        Kind: { type: 'string', enum: ['turbo'] },
        Protocol: { type: 'string', enum: ['NFS', 'TURBO'] },
        Capacity: { type: 'integer' },
      },
      if: { required: ['Kind'], properties: { Kind: { const: 'turbo' } } },
      then: { required: ['Capacity'], properties: { Protocol: { const: 'TURBO' }, Capacity: { multipleOf: 512 } } },
    };
    expect(sampler.minimal(schema)).toEqual({ Kind: 'turbo', Capacity: 512 });
    expect(sampler.maximal(schema)).toEqual({ Kind: 'turbo', Protocol: 'TURBO', Capacity: 512 });
  });

  it('that cannot be met is said, not skipped', () => {
    expect(() => sampler.minimal({ type: 'object', not: {} } as SchemaObject)).toThrow(/No minimal sample fits/);
  });
});
