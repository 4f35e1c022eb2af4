import { createTc3Signer, tc3Headers } from '@cloud-contracts/signers';
import type { CallRequest } from '../transport/CallRequest.ts';
import type { Protocol, ProtocolContext } from './Protocol.ts';

/** Where a call's parameters travel. */
export interface Tc3Content {
  readonly method: 'GET' | 'POST';
  readonly contentType: string;
  readonly of: (request: CallRequest) => { readonly body?: string; readonly query?: string };
}

/** Parameters as JSON. */
const json: Tc3Content = { method: 'POST', contentType: 'application/json', of: ({ body }) => ({ body }) };

/** TC3-HMAC-SHA256: headers say what is called, and hold the signature. */
export function createTc3Protocol(
  { service, endpoint: { host, origin }, region }: ProtocolContext,
  { method, contentType, of } = json,
): Protocol {
  const sign = createTc3Signer(service.name);

  return (request) => {
    const { query, ...content } = of(request);
    const url = `${origin}/${query ? `?${query}` : ''}`;
    // Names in small letters, so that no header of the caller's stands beside one of these.
    const common: Readonly<Record<string, string>> = {
      ...Object.fromEntries(request.headers),
      'content-type': contentType,
      'x-tc-action': request.operation,
      'x-tc-version': service.version,
      ...(region && { 'x-tc-region': region }),
    };

    return async (credentials, timestamp) => {
      const authorization = await sign({ method, host, contentType, timestamp, query, ...content }, credentials);
      // Not in place: the key of the next attempt may have no token.
      const headers = { ...common };
      for (const [name, value] of Object.entries(tc3Headers(authorization, { timestamp }, credentials))) {
        headers[name.toLowerCase()] = value;
      }
      return { url, init: { method, headers, ...content }, signature: authorization.slice(-64) };
    };
  };
}
