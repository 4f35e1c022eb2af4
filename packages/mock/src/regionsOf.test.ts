import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { regionsOf } from './regionsOf.ts';

describe('regionsOf', () => {
  it('takes the regions that have a host', () => {
    expect(regionsOf(vault)).toEqual(['ap-guangzhou', 'eu-frankfurt']);
    expect(regionsOf(disks)).toBeUndefined();
  });

  it('takes those that the common parameter lists instead, with a host or without', () => {
    const parameter = { name: 'X-TC-Region', in: 'header', schema: { enum: ['ap-guangzhou', 'ap-jakarta'] } };
    const bundle = { ...vault, 'x-common-parameters': { 'X-TC-Region': parameter } };
    expect(regionsOf(bundle)).toEqual(['ap-guangzhou', 'ap-jakarta']);
  });
});
