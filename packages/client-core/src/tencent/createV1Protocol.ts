import { signTencentV1 } from '@cloud-contracts/signers';
import { formType } from './formType.ts';
import type { Protocol, ProtocolContext } from './Protocol.ts';

/** Version 1 of the signature: it is one of the parameters, in the form of a POST or in the query of a GET. */
export function createV1Protocol(
  { service: { version }, endpoint: { host, origin }, region }: ProtocolContext,
  signatureMethod: 'HmacSHA1' | 'HmacSHA256',
  method: 'GET' | 'POST',
): Protocol {
  return (request) => {
    const { operation: action, members: parameters } = request;
    const headers = new Headers(request.headers);
    if (method === 'POST') headers.set('content-type', formType);
    else headers.delete('content-type');

    return async (credentials, timestamp) => {
      // Against replay; it is the key that proves who calls.
      const nonce = 1 + Math.floor(Math.random() * 0x7f_ff_ff_fe);
      const call = { method, host, action, version, region, timestamp, nonce, signatureMethod, parameters };
      const signed = await signTencentV1(call, credentials);
      const signature = decodeURIComponent(signed.slice(signed.lastIndexOf('=') + 1));
      return method === 'POST'
        ? { url: `${origin}/`, init: { method, headers, body: signed }, signature }
        : { url: `${origin}/?${signed}`, init: { method, headers }, signature };
    };
  };
}
