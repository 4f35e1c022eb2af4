import type { MockCredentials } from './MockCredentials.ts';
import type { Progress } from './Protocol.ts';
import { Refusal } from './Refusal.ts';
import { sdkHmacScheme } from './sdkHmacScheme.ts';
import type { TokenIssuer } from './TokenIssuer.ts';
import type { WireRequest } from './WireRequest.ts';

export interface AuthenticationOptions {
  /** `secretId` is the access key (AK). */
  readonly credentials: readonly MockCredentials[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly issuer: TokenIssuer;
}

/** The vendor's gateway takes a signature for a quarter of an hour; its guide says so. */
const maxSkewSeconds = 900;

/** The two authentications of Huawei: a token of IAM, or a signature with an access key. */
export class Authentication {
  readonly #options: AuthenticationOptions;

  constructor(options: AuthenticationOptions) {
    this.#options = options;
  }

  /** Throws a Refusal unless the request carries a token that counts, or a signature that fits. */
  check(request: WireRequest, progress: Progress): void {
    const token = request.headers.get('x-auth-token');
    if (token !== null) {
      progress.signature = { scheme: 'IamToken', verdict: 'invalid' };
      const fault = this.#options.issuer.fault(token);
      if (fault !== undefined) throw new Refusal('Unauthenticated', fault);
      progress.signature = { scheme: 'IamToken', verdict: 'valid' };
      return;
    }
    if (!sdkHmacScheme.claims(request))
      throw new Refusal('Unauthenticated', 'The request has neither a token in X-Auth-Token nor a signature.');
    this.#checkSignature(request, progress);
  }

  #checkSignature(request: WireRequest, progress: Progress): void {
    const { name, maxPostBytes } = sdkHmacScheme;
    progress.signature = { scheme: name, verdict: 'invalid' };
    if (request.body.byteLength > maxPostBytes)
      throw new Refusal('RequestSizeLimitExceeded', `Expected a body of at most ${maxPostBytes} bytes.`);
    const claim = sdkHmacScheme.read(request);
    const known = this.#options.credentials.find(({ secretId }) => secretId === claim.secretId);
    if (known === undefined)
      throw new Refusal('Unauthenticated', 'The access key is not among the credentials of the mock.');
    const skew = claim.timestamp - Math.floor(this.#options.clock() / 1000);
    if (Math.abs(skew) > maxSkewSeconds)
      throw new Refusal(
        'Unauthenticated',
        `X-Sdk-Date is ${Math.abs(skew)} s ${skew < 0 ? 'behind' : 'ahead of'} the clock; at most ${maxSkewSeconds} s are allowed.`,
      );
    claim.verify(known.secretKey, '');
    if (claim.token !== known.token)
      throw new Refusal(
        'Unauthenticated',
        known.token === undefined
          ? 'A security token came with a key that is not a temporary one.'
          : `The security token of the temporary key ${claim.token === undefined ? 'is missing' : 'is another one'}.`,
      );
    progress.signature = { scheme: name, verdict: 'valid' };
  }
}
