import { describe, expect, it } from 'vitest';
import type { Bundle, Schema } from './Bundle.ts';
import { SchemaReader } from './SchemaReader.ts';

/** A bundle of these component schemas. */
function reader(schemas: Readonly<Record<string, Schema>>): SchemaReader {
  const bundle: Bundle & { components: object } = {
    openapi: '3.1.0',
    info: { title: 'Schemas', version: '1' },
    paths: {},
    components: { schemas } as Bundle['components'] & object,
  };
  return new SchemaReader(bundle);
}

describe('SchemaReader', () => {
  const branch = { properties: { D: { type: 'integer' } } };
  const combined: Schema = {
    type: 'object',
    allOf: [{ properties: { A: { type: 'string' } } }, { $ref: '#/components/schemas/B' }],
    if: { properties: { C: { enum: [1] } } },
    else: branch,
    anyOf: [{ properties: { E: { type: 'boolean', 'x-sensitive': true } } }],
  };
  const schemas = reader({ B: { properties: { B: { type: 'array', items: { type: 'number' } } } } });

  it.each(['A', 'B', 'C', 'D', 'E'])('finds the member %s in every branch of a combination', (name) => {
    expect(schemas.member([combined], name)).toHaveLength(1);
  });

  it('knows no other member', () => {
    expect(schemas.member([combined], 'F')).toBeUndefined();
    expect(schemas.member([combined], 'toString')).toBeUndefined();
    expect(schemas.member([{ type: 'object' }], 'F')).toBeUndefined();
  });

  it('knows types, items and sensitivity through combinations', () => {
    const array = schemas.member([combined], 'B')!;
    expect(schemas.allowsType(array, 'array')).toBe(true);
    expect(schemas.allowsType(schemas.items(array), 'number')).toBe(true);
    expect(schemas.isSensitive(schemas.member([combined], 'E')!)).toBe(true);
    expect(schemas.isSensitive(array)).toBe(false);
  });

  it('ends where schemas combine in a circle', () => {
    const circle: Schema = { anyOf: [{ $ref: '#/components/schemas/Circle' }, { type: 'string' }] };
    expect(reader({ Circle: circle }).allowsType([circle], 'string')).toBe(true);
  });

  it('says so where a bundle is not whole', () => {
    expect(() => schemas.isSensitive([{ $ref: '#/components/schemas/Gone' }])).toThrow(
      'Schemas: "#/components/schemas/Gone" stands for nothing in the bundle. Bundle the spec again.',
    );
    expect(() => schemas.isSensitive([{ $ref: 'schemas/Gone.yaml' }])).toThrow(
      '"schemas/Gone.yaml" leaves the bundle.',
    );
  });
});
