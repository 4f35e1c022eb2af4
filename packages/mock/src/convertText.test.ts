import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import type { Schema } from './Bundle.ts';
import { convertText } from './convertText.ts';
import type { Json } from './Json.ts';
import { SchemaReader } from './SchemaReader.ts';

describe('convertText', () => {
  const reader = new SchemaReader(disks);

  it.each<[Schema, string, Json]>([
    [{ type: 'integer' }, '10', 10],
    [{ type: 'integer' }, '-1', -1],
    [{ type: 'integer' }, '1.5', '1.5'],
    [{ type: 'integer' }, '', ''],
    [{ type: 'integer' }, ' 1', ' 1'],
    [{ type: 'integer' }, '0x10', '0x10'],
    [{ type: 'number' }, '1.5e3', 1500],
    [{ type: 'number' }, '1.', '1.'],
    [{ type: 'boolean' }, 'true', true],
    [{ type: 'boolean' }, 'false', false],
    [{ type: 'boolean' }, 'True', 'True'],
    [{ type: 'string' }, '10', '10'],
    // What may be a string is one: nothing is lost by it.
    [{ type: ['integer', 'string'] }, '10', '10'],
  ])('as %j: %j', (schema, text, value) => {
    expect(convertText(reader, [schema], text)).toBe(value);
  });
});
