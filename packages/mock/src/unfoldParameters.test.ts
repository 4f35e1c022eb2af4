import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { flattenValue } from './flattenValue.ts';
import { parseParameters } from './Parameter.ts';
import { SchemaReader } from './SchemaReader.ts';
import { unfoldParameters } from './unfoldParameters.ts';

const reader = new SchemaReader(vault);
const { schema } = vault.paths['/#CreateSecret'].post.requestBody.content['application/json'];
const unfold = (query: string) => unfoldParameters(reader, schema, parseParameters(query));

describe('unfoldParameters', () => {
  it('builds arrays and objects from the indexes and names in parameter names', () => {
    expect(unfold('Name=db&Labels.0.Key=team&Labels.0.Value=a%20b&Labels.1.Key=env&Hosts.0=x&Hosts.1=y')).toEqual({
      Name: 'db',
      Labels: [{ Key: 'team', Value: 'a b' }, { Key: 'env' }],
      Hosts: ['x', 'y'],
    });
  });

  it('types numbers and booleans by the schema, also behind a $ref', () => {
    expect(unfold('Name=12&Copies=3&Weight=0.5&Enabled=true&Account.Pin=7&Account.Login=8')).toEqual({
      Name: '12',
      Copies: 3,
      Weight: 0.5,
      Enabled: true,
      Account: { Pin: 7, Login: '8' },
    });
  });

  it('leaves what cannot be typed as it came, for the validator to find', () => {
    expect(unfold('Copies=two&Weight=&Enabled=yes')).toEqual({ Copies: 'two', Weight: '', Enabled: 'yes' });
  });

  it('follows a schema that contains itself', () => {
    expect(unfold('Parent.Folders.0.Folders.0.Name=1')).toEqual({
      Parent: { Folders: [{ Folders: [{ Name: '1' }] }] },
    });
  });

  it('takes a number for a name where the schema has an object', () => {
    expect(unfold('Attributes.0=1&Attributes.7=2')).toEqual({ Attributes: { 0: 1, 7: 2 } });
  });

  it('orders items by their index, not by their place in the query', () => {
    const query = Array.from({ length: 12 }, (_, index) => `Hosts.${11 - index}=h${11 - index}`).join('&');
    expect(unfold(query)).toEqual({ Hosts: Array.from({ length: 12 }, (_, index) => `h${index}`) });
  });

  it('keeps names that mean something to JavaScript as plain members', () => {
    const value = unfold('__proto__.polluted=1&constructor=2') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
  });

  it.each([
    ['gives a name twice', 'Name=a&Name=b', 'The parameter "Name" is given twice.'],
    ['leaves a gap', 'Hosts.0=a&Hosts.2=b', 'The indexes of "Hosts" must run from 0 without gaps; 1 is missing.'],
    ['counts from one', 'Labels.1.Key=a', 'The indexes of "Labels" must run from 0 without gaps; 0 is missing.'],
    ['gives a container a value', 'Labels=x&Labels.0.Key=a', 'The parameter "Labels" has a value of its own'],
    ['nests without end', `A${'.0'.repeat(5000)}=1`, 'nested more than 32 levels'],
  ])('refuses a query that %s', (_, query, message) => {
    expect(() => unfold(query)).toThrow(message);
  });

  it('undoes flattenValue for every body that a query can say', () => {
    const label = fc.record({ Key: fc.string(), Value: fc.string() }, { requiredKeys: ['Key'] });
    const body = fc.record(
      {
        Name: fc.string(),
        Copies: fc.integer(),
        Weight: fc.double({ noDefaultInfinity: true, noNaN: true }).filter((value) => !Object.is(value, -0)),
        Enabled: fc.boolean(),
        Labels: fc.array(label, { minLength: 1 }),
        Hosts: fc.array(fc.string(), { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(body, (value) => {
        expect(unfoldParameters(reader, schema, flattenValue(value))).toEqual(value);
      }),
    );
  });
});
