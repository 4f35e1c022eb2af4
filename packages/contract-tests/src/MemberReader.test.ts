import { describe, expect, it } from 'vitest';
import type { Bundle, SchemaObject } from './Contract.ts';
import { MemberReader } from './MemberReader.ts';

const members = new MemberReader({
  components: { schemas: { Disk: { type: 'object', properties: { Id: { type: 'string' } } } } },
} as unknown as Bundle);

const schema: SchemaObject = {
  type: 'object',
  properties: {
    Disk: { $ref: '#/components/schemas/Disk' },
    Tags: { type: 'object', properties: { Known: { type: 'string' } }, additionalProperties: { type: 'string' } },
    Notes: { type: 'object', additionalProperties: true },
    ById: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Disk' } },
  },
};

describe('the members of a schema', () => {
  it('are named by their data type, or by the place that they stand in', () => {
    expect([...members.known(schema, 'List')]).toEqual([
      'List/Disk',
      'Disk/Id',
      'List/Tags',
      'List/Tags/Known',
      'List/Notes',
      'List/ById',
    ]);
  });

  it('are found in a value', () => {
    const { present, unknown } = members.read(schema, 'List', { Disk: { Id: '1', Size: 1 }, Other: 1 });
    expect([...present]).toEqual(['List/Disk', 'Disk/Id']);
    expect(unknown).toEqual(['/Disk/Size', '/Other']);
  });

  it('of a map may have any name, and say what is below them', () => {
    const value = { Tags: { Known: 'a', own: 'b' }, Notes: { any: { thing: 1 } }, ById: { d: { Id: '1', Size: 1 } } };
    const { present, unknown } = members.read(schema, 'List', value);
    expect([...present]).toEqual(['List/Tags', 'List/Tags/Known', 'List/Notes', 'List/ById', 'Disk/Id']);
    expect(unknown).toEqual(['/ById/d/Size']);
  });
});
