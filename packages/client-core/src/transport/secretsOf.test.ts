import { describe, expect, it } from 'vitest';
import { secretsOf } from './secretsOf.ts';

describe('secretsOf', () => {
  it('finds texts by their names, in each element of an array', () => {
    const members = { Password: 'one', Users: [{ Token: 'two' }, { Tokens: ['three', 'four'] }, null, 'five'] };
    const sensitive = [['Password'], ['Users', 'Token'], ['Users', 'Tokens']];
    expect(secretsOf({ sensitive, members })).toEqual(['one', 'two', 'three', 'four']);
  });

  it('finds nothing where nothing is, and nothing that would hide every text', () => {
    expect(secretsOf({ members: { Password: 'one' } })).toEqual([]);
    const members = { Password: '', Token: 7, User: null };
    expect(secretsOf({ sensitive: [['Password'], ['Token'], ['User', 'Token'], ['Key']], members })).toEqual([]);
  });
});
