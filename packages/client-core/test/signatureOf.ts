import { createHash, createHmac } from 'node:crypto';
import type { Received } from '@cloud-contracts/client-testing/src/listen.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The Authorization header that TC3 asks for, computed from what arrived. */
export function tc3AuthorizationOf(
  { method, url, headers, body }: Received,
  service: string,
  { secretId, secretKey }: { readonly secretId: string; readonly secretKey: string },
): string {
  const timestamp = Number(headers['x-tc-timestamp']);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const signed = `content-type:${headers['content-type'] as string}\nhost:${headers['host'] as string}\n`;
  const query = url.split('?')[1] ?? '';
  const request = [method, '/', query, signed, 'content-type;host', sha256(body)].join('\n');
  const scope = `${date}/${service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', timestamp, scope, sha256(request)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request');
  const signature = hmac(key, text).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`;
}

/** The Signature parameter that version 1 asks for, computed from what arrived. */
export function v1SignatureOf({ method, url, headers, body }: Received, hash: 'sha1' | 'sha256', key: string): string {
  const parameters = [...new URLSearchParams(method === 'GET' ? url.split('?')[1] : body)];
  const signed = parameters.filter(([name]) => name !== 'Signature');
  signed.sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${method}${headers['host'] as string}/?${signed.map(([name, value]) => `${name}=${value}`).join('&')}`;
  return createHmac(hash, key).update(text).digest('base64');
}
