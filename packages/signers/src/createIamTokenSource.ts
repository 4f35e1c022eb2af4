import { checkCredential } from './checkCredential.ts';
import { SigningError } from './SigningError.ts';

/** A user of IAM, and the project that the token is for. */
export interface IamUser {
  /** Name of the user. */
  readonly user: string;
  readonly password: string;
  /** Name of the account that the user belongs to. */
  readonly domain: string;
  /** Name of the project, such as a region's name. */
  readonly project: string;
}

export interface IamTokenOptions extends IamUser {
  /** Endpoint of IAM: `https://host`, or `http://` on a loopback address. */
  readonly endpoint: string;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds since 1970, instead of `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** Time for one request, in milliseconds. Default 30 000. */
  readonly timeout?: number | undefined;
}

/**
 * Returns a token that is still good. `rejected` is one that a service refused: if it is the token at hand, a new one is
 * got. Throws a `SigningError`: `token_refused` or `token_unavailable`.
 */
export type IamTokenSource = (rejected?: string) => Promise<string>;

const HOUR = 3_600_000;
/** The documents state how long a token is valid; IAM's answer may state it too. */
const VALIDITY = 24 * HOUR;
/** A token is renewed while it is still good, so that none expires on the way. */
const AHEAD = HOUR / 2;

interface Token {
  readonly value: string;
  /** When it ends. */
  readonly until: number;
}

/**
 * Gets tokens of IAM (`POST /v3/auth/tokens`) with a user's name and password, scoped to a project: "Token Authentication".
 * A token is kept and renewed ahead of its time; callers that come while one is on its way share it. While IAM is not
 * available, the one at hand serves to its end.
 *
 * Throws `invalid_credentials` or `invalid_request` if an option is missing.
 */
export function createIamTokenSource(options: IamTokenOptions): IamTokenSource {
  const { clock = Date.now } = options;
  const url = checkOptions(options);
  let token: Token | undefined;
  let pending: Promise<Token> | undefined;

  return async (rejected) => {
    const good = token !== undefined && token.value !== rejected && clock() < token.until ? token : undefined;
    if (good !== undefined && clock() < good.until - AHEAD) return good.value;
    pending ??= requestToken(url, options, clock).finally(() => {
      pending = undefined;
    });
    try {
      token = await pending;
      return token.value;
    } catch (error) {
      if (good !== undefined && error instanceof SigningError && error.code === 'token_unavailable') return good.value;
      throw error;
    }
  };
}

async function requestToken(url: string, options: IamTokenOptions, clock: () => number): Promise<Token> {
  const { fetch = globalThis.fetch, timeout = 30_000, user, password, domain, project } = options;
  const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
  const asked = clock();
  // The error of `fetch` is no cause of ours: it may hold the request, and that the password.
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ auth: { identity, scope: { project: { name: project } } } }),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  }).catch(() => {
    throw new SigningError('token_unavailable', `IAM did not answer a request for a token within ${timeout} ms.`);
  });
  const body: unknown = await response.json().catch(() => undefined);
  const value = response.headers.get('x-subject-token');
  if (response.status === 429 || response.status >= 500) {
    throw new SigningError('token_unavailable', `IAM is not available (HTTP ${response.status}).`);
  }
  if (response.status !== 201 || value === null) {
    throw new SigningError('token_refused', `IAM gave no token (HTTP ${response.status}).`);
  }
  checkCredential('token', value);
  return { value, until: expiryOf(body, asked) };
}

function expiryOf(body: unknown, asked: number): number {
  const { token } = Object(body) as { readonly token?: { readonly expires_at?: unknown } };
  return Date.parse(String(token?.expires_at)) || asked + VALIDITY;
}

/** Returns the URL of the operation. */
function checkOptions({ endpoint, user, password, domain, project }: IamTokenOptions): string {
  for (const [field, value] of Object.entries({ user, password, domain, project })) {
    if (typeof value !== 'string' || value === '') {
      throw new SigningError('invalid_credentials', `The credentials' ${field} is missing.`);
    }
  }
  const { protocol, hostname, origin } = URL.canParse(endpoint) ? new URL(endpoint) : new URL('none:');
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname))) {
    throw new SigningError('invalid_request', "IAM's endpoint must be https://host, or http:// on a loopback address.");
  }
  return `${origin}/v3/auth/tokens`;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
