import { encodeParameters, flattenParameters } from '@cloud-contracts/signers';
import { createTc3Protocol, type Tc3Content } from './createTc3Protocol.ts';
import { formType } from './formType.ts';
import type { SigningScheme } from './Protocol.ts';

/** Parameters as names and values. */
const query: Tc3Content = {
  method: 'GET',
  contentType: formType,
  of: ({ members }) => ({ query: encodeParameters(flattenParameters(members)) }),
};

/**
 * TC3-HMAC-SHA256, the default of a client. `POST` sends the input as JSON, up to 10 MiB; `GET` sends it in the query, up
 * to 32 KiB.
 */
export function tc3(method: 'GET' | 'POST' = 'POST'): SigningScheme {
  return (context) => createTc3Protocol(context, method === 'GET' ? query : undefined);
}
