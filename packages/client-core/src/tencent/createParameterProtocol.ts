import { encodeParameters, flattenParameters, signTencentV1 } from '@cloud-contracts/signers';
import { createTc3Protocol } from './createTc3Protocol.ts';
import type { Protocol, ProtocolContext } from './Protocol.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * The protocols that send parameters as names and values: in the query of a GET, with either signature, or in the form of
 * a POST, with version 1 of the signature. In version 1 the signature is one of the parameters.
 */
export function createParameterProtocol(
  context: ProtocolContext,
  method: 'GET' | 'POST',
  signatureMethod: 'HmacSHA1' | 'HmacSHA256' | undefined,
): Protocol {
  if (signatureMethod === undefined) {
    return createTc3Protocol(context, {
      method,
      contentType: FORM,
      of: ({ members }) => ({ query: encodeParameters(flattenParameters(members)) }),
    });
  }
  const {
    service,
    region,
    endpoint: { host, origin },
  } = context;

  return (request) => {
    const { operation: action, members: parameters } = request;
    const headers = new Headers(request.headers);
    if (method === 'POST') headers.set('content-type', FORM);
    else headers.delete('content-type');

    return async (credentials, timestamp) => {
      // Against replay; it is the key that proves who calls.
      const nonce = 1 + Math.floor(Math.random() * 0x7f_ff_ff_fe);
      const call = {
        method,
        host,
        action,
        version: service.version,
        region,
        timestamp,
        nonce,
        signatureMethod,
        parameters,
      };
      const signed = await signTencentV1(call, credentials);
      const signature = decodeURIComponent(signed.slice(signed.lastIndexOf('=') + 1));
      return method === 'POST'
        ? { url: `${origin}/`, init: { method, headers, body: signed }, signature }
        : { url: `${origin}/?${signed}`, init: { method, headers }, signature };
    };
  };
}
