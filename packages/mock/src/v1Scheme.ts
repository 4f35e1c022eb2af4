import { parseParameters } from './Parameter.ts';
import { Refusal } from './Refusal.ts';
import type { SignatureScheme, SignedClaim } from './SignatureScheme.ts';
import { readForm } from './readForm.ts';
import { readTimestamp } from './readTimestamp.ts';
import { signatureHosts } from './signatureHosts.ts';
import { v1Signature } from './v1Signature.ts';

/** Signature v1: everything is a parameter, of the query of a GET or of the form of a POST. */
export const v1Scheme: SignatureScheme = {
  name: 'SignatureV1',
  maxPostBytes: 1024 * 1024,
  claims: (request) => {
    if (request.headers.has('authorization')) return false;
    const names = new Set(parseParameters(readForm(request) ?? '').map(([name]) => name));
    return names.has('Signature') || names.has('SecretId');
  },
  read(request): SignedClaim {
    const encoded = readForm(request) ?? '';
    const parameters = parseParameters(encoded);
    const values = new Map(parameters);
    const required = (name: string): string => {
      const value = values.get(name);
      if (value === undefined || value === '')
        throw new Refusal('MissingParameter', `${name}: expected the common parameter, came none.`);
      return value;
    };
    const secretId = required('SecretId');
    const signature = required('Signature');
    if (!/^\d+$/.test(required('Nonce')))
      throw new Refusal('InvalidParameterValue', 'Nonce: expected a positive whole number, came something else.');
    return {
      secretId,
      timestamp: readTimestamp('Timestamp', values.get('Timestamp')),
      token: values.get('Token'),
      verify(secretKey) {
        if (/%(?:[a-f][0-9a-fA-F]|[0-9A-F][a-f])/.test(encoded))
          throw new Refusal('AuthFailure.SignatureFailure', 'Parameters must be encoded with escapes in capitals.');
        const hash = values.get('SignatureMethod') === 'HmacSHA256' ? 'sha256' : 'sha1';
        const fits = signatureHosts(request.host).some(
          (host) => v1Signature({ method: request.method, host, parameters, hash, secretKey }) === signature,
        );
        if (!fits)
          throw new Refusal(
            'AuthFailure.SignatureFailure',
            `The signature does not fit the request: with this key and ${hash === 'sha1' ? 'HmacSHA1' : 'HmacSHA256'} another one does.`,
          );
      },
    };
  },
};
