import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalHeaders } from '../src/canonicalHeaders.ts';
import { implementations } from './implementations.ts';

// The documents mask the end of the key. Seven asterisks, and in the examples of an older edition EXAMPLE, are what the
// printed signatures were made with; README.md lists what verifies and what does not.
const masked = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
};
const example = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
};

const v3Body = '{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}';
const v1Request = {
  method: 'GET',
  host: 'cvm.tencentcloudapi.com',
  action: 'DescribeInstances',
  version: '2017-03-12',
  region: 'ap-guangzhou',
  timestamp: 1465185768,
  nonce: 11886,
  parameters: { Offset: 0, Limit: 20, InstanceIds: ['ins-09dx96dg'] },
} as const;

describe.each(implementations)('the worked examples of the documents, with $name', ({ signers }) => {
  it('Signature v3, 4.: a POST with a JSON body', async () => {
    const sign = signers.createTc3Signer('cvm');
    const authorization = await sign(
      {
        method: 'POST',
        host: 'cvm.tencentcloudapi.com',
        contentType: 'application/json; charset=utf-8',
        timestamp: 1551113065,
        body: v3Body,
      },
      masked,
    );
    expect(authorization).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host, ' +
        'Signature=c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff',
    );
  });

  it('Common Params: a GET under TC3', async () => {
    const sign = signers.createTc3Signer('cvm');
    const authorization = await sign(
      {
        method: 'GET',
        host: 'cvm.tencentcloudapi.com',
        contentType: 'application/x-www-form-urlencoded',
        timestamp: 1539084154,
        query: signers.encodeParameters(signers.flattenParameters({ Limit: 10, Offset: 0 })),
      },
      example,
    );
    expect(authorization).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2018-10-09/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host, ' +
        'Signature=5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474',
    );
  });

  it('Signature, 2. and 3.: a GET with HmacSHA1', async () => {
    expect(await signers.signTencentV1(v1Request, masked)).toBe(
      'Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou' +
        '&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3%2A%2A%2A%2A%2A%2A%2A&Timestamp=1465185768&Version=2017-03-12' +
        '&Signature=zmmjn35mikh6pM3V7sUEuX4wyYM%3D',
    );
  });
});

describe('the steps that the documents print', () => {
  it('Signature v3, 1.: the headers and the hash of the payload', () => {
    expect(
      canonicalHeaders([
        ['Host', 'cvm.tencentcloudapi.com'],
        ['Content-Type', 'application/json; charset=utf-8'],
      ]).text,
    ).toBe('content-type:application/json; charset=utf-8\nhost:cvm.tencentcloudapi.com\n\ncontent-type;host');
    expect(createHash('sha256').update(v3Body).digest('hex')).toBe(
      '99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907',
    );
  });
});
