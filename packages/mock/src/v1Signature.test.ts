import { describe, expect, it } from 'vitest';
import type { Parameter } from './Parameter.ts';
import { type V1Input, v1Signature } from './v1Signature.ts';

/** The example of the chapter "Signature", whose masked key really ends in seven asterisks. */
const parameters: readonly Parameter[] = [
  ['Version', '2017-03-12'],
  ['Action', 'DescribeInstances'],
  ['InstanceIds.0', 'ins-09dx96dg'],
  ['Limit', '20'],
  ['Nonce', '11886'],
  ['Offset', '0'],
  ['Region', 'ap-guangzhou'],
  ['SecretId', 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******'],
  ['Timestamp', '1465185768'],
];
const documented: V1Input = {
  method: 'GET',
  host: 'cvm.tencentcloudapi.com',
  parameters,
  hash: 'sha1',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
};

describe('v1Signature', () => {
  it('gives the signature that the document prints', () => {
    expect(v1Signature(documented)).toBe('zmmjn35mikh6pM3V7sUEuX4wyYM=');
  });

  it('leaves the signature itself out', () => {
    expect(v1Signature({ ...documented, parameters: [...parameters, ['Signature', 'x']] })).toBe(
      v1Signature(documented),
    );
  });

  it('sorts names by ASCII: Ids.12 before Ids.2, capitals before small letters', () => {
    const sorted: readonly Parameter[] = [
      ['B', '1'],
      ['Ids.12', '2'],
      ['Ids.2', '3'],
      ['a', '4'],
    ];
    const shuffled = [sorted[3]!, sorted[2]!, sorted[0]!, sorted[1]!];
    expect(v1Signature({ ...documented, parameters: shuffled })).toBe(
      v1Signature({ ...documented, parameters: sorted }),
    );
  });

  it.each<[string, Partial<V1Input>]>([
    ['the hash', { hash: 'sha256' }],
    ['the method', { method: 'POST' }],
    ['the host', { host: 'cfs.tencentcloudapi.com' }],
    ['the key', { secretKey: 'not-a-real-secret' }],
    ['a value', { parameters: [...parameters.slice(1), ['Version', '2017-03-13']] }],
  ])('depends on %s', (_, change) => {
    expect(v1Signature({ ...documented, ...change })).not.toBe(v1Signature(documented));
  });
});
