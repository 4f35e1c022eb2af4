import { describe, expect, it } from 'vitest';
import { type Tc3Input, tc3Signature } from './tc3Signature.ts';

/** The example of the chapter "Signature v3", whose masked key really ends in seven asterisks. */
const documented: Tc3Input = {
  method: 'POST',
  query: '',
  headers: [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Host', 'cvm.tencentcloudapi.com'],
  ],
  body: new TextEncoder().encode('{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}'),
  timestamp: 1551113065,
  date: '2019-02-25',
  service: 'cvm',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
};

describe('tc3Signature', () => {
  it('gives the signature that the document prints', () => {
    expect(tc3Signature(documented).signature).toBe('c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff');
  });

  it('takes headers in any order, and in any case as the document does', () => {
    const headers = documented.headers
      .map(([name, value]) => [name.toUpperCase(), ` ${value.toUpperCase()} `] as const)
      .toReversed();
    expect(tc3Signature({ ...documented, headers })).toEqual(tc3Signature(documented));
  });

  it.each<[string, Partial<Tc3Input>]>([
    ['the body of a POST', { body: new Uint8Array() }],
    ['the method', { method: 'GET' }],
    ['the key', { secretKey: 'not-a-real-secret' }],
    ['the service', { service: 'cfs' }],
    ['the date', { date: '2019-02-26' }],
    ['the timestamp', { timestamp: 1551113066 }],
    ['a header', { headers: [...documented.headers, ['x-tc-action', 'DescribeInstances']] }],
  ])('depends on %s', (_, change) => {
    expect(tc3Signature({ ...documented, ...change }).signature).not.toBe(tc3Signature(documented).signature);
  });

  it('signs the query of a GET and not its body, and the other way round for a POST', () => {
    const get = { ...documented, method: 'GET', query: 'Limit=1' };
    expect(tc3Signature({ ...get, body: new Uint8Array() })).toEqual(tc3Signature(get));
    expect(tc3Signature({ ...get, query: 'Limit=2' })).not.toEqual(tc3Signature(get));
    expect(tc3Signature({ ...documented, query: 'Limit=2' })).toEqual(tc3Signature(documented));
  });

  it('wants escapes in capitals, as the document does', () => {
    const get = { ...documented, method: 'GET' };
    expect(tc3Signature({ ...get, query: 'A=%2f' })).toEqual(tc3Signature({ ...get, query: 'A=%2F' }));
  });
});
