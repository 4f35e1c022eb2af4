import { createHmac, createSecretKey, hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { createSdkHmacSigner, type SdkHmacRequest } from '@cloud-contracts/signers';
import { budgets } from '../budgets.ts';
import { loadWebSigners } from './loadWebSigners.ts';
import type { SignatureScheme } from './SignatureScheme.ts';

interface VendorSigner {
  sign(request: object, credential: { getAk(): string; getSk(): string }): Readonly<Record<string, string>>;
}
const require = createRequire(import.meta.url);
const signerModule = '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js';
const { AKSKSigner: vendor } = require(signerModule) as { AKSKSigner: VendorSigner };
const moment = createRequire(require.resolve(signerModule))('moment') as { now: () => number };

const credentials = { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' };
const vendorCredentials = { getAk: () => credentials.accessKeyId, getSk: () => credentials.secretAccessKey };
const host = 'evs.example.invalid';
const path = '/v2/77b6a44cba5143ab91d13ab9a8ff44fd/cloudvolumes';
const contentType = 'application/json';
const projectId = '77b6a44cba5143ab91d13ab9a8ff44fd';
const timestamp = 1_573_789_015;
const date = '20191115T033655Z';
const algorithm = 'SDK-HMAC-SHA256';
const names = 'content-type;host;x-project-id;x-sdk-date';

/** Huawei's signature with an access key. */
export const sdkHmac: SignatureScheme = {
  name: algorithm,
  vendorName: 'huaweicloud-sdk-core AKSKSigner',
  toVendor: budgets.sdkHmacToVendor,
  tasksFor: async (body) => {
    const sign = createSdkHmacSigner();
    const signOnWeb = (await loadWebSigners()).createSdkHmacSigner();
    const key = createSecretKey(Buffer.from(credentials.secretAccessKey));
    // What the vendor's signer takes: it serializes the body, so that all others have to as well.
    const data = JSON.parse(body) as object;
    const request = (): SdkHmacRequest => ({
      method: 'POST',
      host,
      path,
      timestamp,
      headers: { 'content-type': contentType, 'x-project-id': projectId },
      body: JSON.stringify(data),
    });
    moment.now = () => timestamp * 1000;
    return {
      ours: () => authorizationOf(sign(request(), credentials) as Record<string, string>),
      floor: () => {
        const bodyHash = hash('sha256', JSON.stringify(data), 'hex');
        const headers = `content-type:${contentType}\nhost:${host}\nx-project-id:${projectId}\nx-sdk-date:${date}\n`;
        const requestHash = hash('sha256', `POST\n${path}/\n\n${headers}\n${names}\n${bodyHash}`, 'hex');
        const signature = createHmac('sha256', key).update(`${algorithm}\n${date}\n${requestHash}`).digest('hex');
        return `${algorithm} Access=${credentials.accessKeyId}, SignedHeaders=${names}, Signature=${signature}`;
      },
      vendor: () =>
        authorizationOf(
          vendor.sign(
            {
              method: 'POST',
              endpoint: `https://${host}${path}`,
              queryParams: {},
              headers: { 'content-type': contentType, 'X-Project-Id': projectId },
              data,
            },
            vendorCredentials,
          ),
        ),
      webCrypto: async () => authorizationOf(await signOnWeb(request(), credentials)),
    };
  },
};

function authorizationOf(headers: Readonly<Record<string, string>>): string {
  return headers['Authorization'] ?? '';
}
