import { createHmac, createSecretKey, hash } from 'node:crypto';
import { createRequire } from 'node:module';
import * as signers from '@cloud-contracts/signers';
import { budgets } from '../budgets.ts';
import { loadWebSigners } from './loadWebSigners.ts';
import type { SignatureScheme } from './SignatureScheme.ts';

interface VendorSigner {
  sign3(request: object): string;
}
const vendor = (
  createRequire(import.meta.url)('tencentcloud-sdk-nodejs/tencentcloud/common/sign.js') as { default: VendorSigner }
).default;

const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
const host = 'cfs.tencentcloudapi.com';
const contentType = 'application/json';
const timestamp = 1_551_113_065;
const date = '2019-02-25';
const algorithm = 'TC3-HMAC-SHA256';
const scope = `${date}/cfs/tc3_request`;

/** Tencent's signature of today. */
export const tc3: SignatureScheme = {
  name: algorithm,
  vendorName: 'tencentcloud-sdk-nodejs sign3',
  toVendor: budgets.tc3ToVendor,
  tasksFor: async (body) => {
    const request = { method: 'POST', host, contentType, timestamp, body } as const;
    const sign = signers.createTc3Signer('cfs');
    const signOnWeb = (await loadWebSigners()).createTc3Signer('cfs');
    const key = createSecretKey(deriveKey());
    // Bytes, which it signs as they are: it would serialize an object with a slow library, and take longer still.
    const payload = Buffer.from(body);
    return {
      ours: () => sign(request, credentials) as string,
      floor: () => {
        const bodyHash = hash('sha256', body, 'hex');
        const requestHash = hash(
          'sha256',
          `POST\n/\n\ncontent-type:${contentType}\nhost:${host}\n\ncontent-type;host\n${bodyHash}`,
          'hex',
        );
        const text = `${algorithm}\n${timestamp}\n${scope}\n${requestHash}`;
        return authorization(createHmac('sha256', key).update(text).digest('hex'));
      },
      vendor: () =>
        vendor.sign3({
          method: 'POST',
          url: `https://${host}/`,
          payload,
          timestamp,
          service: 'cfs',
          ...credentials,
          multipart: false,
          headers: { 'Content-Type': contentType },
        }),
      webCrypto: async () => signOnWeb(request, credentials),
    };
  },
};

function deriveKey(): Buffer {
  return [date, 'cfs', 'tc3_request'].reduce<Buffer>(
    (key, text) => createHmac('sha256', key).update(text).digest(),
    Buffer.from(`TC3${credentials.secretKey}`),
  );
}

function authorization(signature: string): string {
  return `${algorithm} Credential=${credentials.secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`;
}
