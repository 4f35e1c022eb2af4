import { describe, expect, it } from 'vitest';
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { BodyValidator } from './BodyValidator.ts';
import type { Json } from './Json.ts';
import { readOperations } from './Operation.ts';
import { SchemaReader } from './SchemaReader.ts';

const validator = new BodyValidator(vault, new SchemaReader(vault));
const operations = new Map(readOperations(vault).map((operation) => [operation.id, operation]));

function compare(id: string, value: Json) {
  const operation = operations.get(id)!;
  return validator.compare(operation, operation.body!, value);
}

const secret = { Name: 'db', Password: 'not-a-real-secret' };

describe('BodyValidator', () => {
  it('finds nothing in a body as documented', () => {
    expect(
      compare('CreateSecret', { ...secret, Kind: 'key', Labels: [{ Key: 'a' }], Parent: { Folders: [{}] } }),
    ).toEqual([]);
  });

  it.each<[string, Json, string, string, string]>([
    ['a missing member', { Name: 'db' }, 'MissingParameter', '/Password', 'expected a value, came none'],
    [
      'a missing member below',
      { ...secret, Labels: [{}] },
      'MissingParameter',
      '/Labels/0/Key',
      'expected a value, came none',
    ],
    [
      'an unknown member',
      { ...secret, Nmae: 'x' },
      'UnknownParameter',
      '/Nmae',
      'expected nothing of this name, came a string',
    ],
    [
      'an unknown member below a $ref',
      { ...secret, Parent: { Folders: [{ 'a/b': 1 }] } },
      'UnknownParameter',
      '/Parent/Folders/0/a~1b',
      'expected nothing of this name, came a number',
    ],
    ['a wrong type', { ...secret, Copies: '2' }, 'InvalidParameter', '/Copies', 'expected integer, came "2" (string)'],
    ['null', { ...secret, Copies: null }, 'InvalidParameter', '/Copies', 'expected integer, came null'],
    [
      'an array for a string',
      { ...secret, Kind: ['key'] },
      'InvalidParameter',
      '/Kind',
      'expected string, came an array of 1',
    ],
    [
      'a value outside an enum',
      { ...secret, Kind: 'kye' },
      'InvalidParameterValue',
      '/Kind',
      'expected one of "key", "note", came "kye" (string)',
    ],
    [
      'a value below its minimum',
      { ...secret, Copies: 0 },
      'InvalidParameterValue',
      '/Copies',
      'must be >= 1, came 0 (number)',
    ],
    [
      'a string too long',
      { ...secret, Name: 'x'.repeat(99) },
      'InvalidParameterValue',
      '/Name',
      `must NOT have more than 10 characters, came "${'x'.repeat(59)}... (string)`,
    ],
    ['no object at all', 5, 'InvalidParameter', '', 'expected object, came 5 (number)'],
  ])('names %s', (_, value, code, pointer, text) => {
    const [problem, ...others] = compare('CreateSecret', value);
    expect(problem).toEqual({
      code,
      operationId: 'CreateSecret',
      pointer,
      message: `CreateSecret ${pointer || 'body'}: ${text}`,
    });
    expect(others.filter((other) => other.pointer === pointer && other.message === problem!.message)).toEqual([]);
  });

  it('takes any name and value where the contract says so', () => {
    expect(
      compare('CreateSecret', { ...secret, Attributes: { a: 1, b: 2 }, Note: { any: [{ thing: true }] } }),
    ).toEqual([]);
    expect(compare('CreateSecret', { ...secret, Attributes: { a: 'x' } })).toMatchObject([
      { pointer: '/Attributes/a' },
    ]);
  });

  it('reports several problems, unknown members first, then missing ones, types and values', () => {
    expect(compare('CreateSecret', { Kind: 'kye', Copies: '1', Name: 'db', X: 1 }).map(({ code }) => code)).toEqual([
      'UnknownParameter',
      'MissingParameter',
      'InvalidParameter',
      'InvalidParameterValue',
    ]);
  });

  it('knows the members of every branch of a combination, and judges the combination', () => {
    expect(compare('RotateSecret', { Name: 'db', Days: 1 })).toEqual([]);
    expect(compare('RotateSecret', { Name: 'db', Days: 1, Cron: '@daily' })).toEqual([
      {
        code: 'InvalidParameter',
        operationId: 'RotateSecret',
        pointer: '',
        message: 'RotateSecret body: expected one of the documented combinations, came an object',
      },
    ]);
  });

  it.each<[string, Json]>([
    ['a sensitive member', { ...secret, Password: 's3cret' }],
    ['a sensitive member of an item', { ...secret, Keys: [{ Id: 'a' }, { Material: 'abc' }] }],
    ['a member of a sensitive object', { ...secret, Account: { Pin: 's3cret' } }],
    ['an unknown member, which may be a sensitive one misspelt', { ...secret, Pasword: 's3cret' }],
  ])('never shows the value of %s', (_, value) => {
    const problems = compare('CreateSecret', value);
    expect(problems).not.toEqual([]);
    expect(JSON.stringify(problems)).not.toMatch(/s3cret|abc/);
  });
});
