import { createHmac } from 'node:crypto';
import type { Json } from './Json.ts';
import { parseJson } from './parseJson.ts';
import type { WireRequest } from './WireRequest.ts';

/** A user that the mock's IAM knows. */
export interface MockIamUser {
  readonly user: string;
  readonly password: string;
  readonly domain: string;
  readonly project: string;
}

/** The user that every mock knows. It is worth nothing anywhere else. */
export const mockIamUser: MockIamUser = {
  user: 'username',
  password: 'not-a-real-password',
  domain: 'domainname',
  project: 'projectname',
};

const validityMs = 24 * 3_600_000;

/** What a request for a token got. */
export interface TokenAnswer {
  readonly response: Response;
  /** Why there was none. */
  readonly problem: string | undefined;
}

/**
 * IAM's operation for tokens, `POST /v3/auth/tokens`: what the chapters on authentication of Huawei's documents show of it.
 * A token says itself when it ends, so that every mock takes those of every other, as the vendor's services do.
 */
export class TokenIssuer {
  readonly #clock: () => number;
  #issued = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  claims({ method, path }: WireRequest): boolean {
    return method === 'POST' && path === '/v3/auth/tokens';
  }

  /** 201 with the token in X-Subject-Token; 401 for another user or a body of another form. */
  answer({ body }: WireRequest): TokenAnswer {
    const now = this.#clock();
    const date = new Date(now).toUTCString();
    if (!isMockUser(parseJson(body))) {
      const message = 'The user, the password, the domain or the project is not the one of the mock.';
      const response = Response.json({ error: { code: 401, message } }, { status: 401, headers: { date } });
      return { response, problem: message };
    }
    this.#issued += 1;
    const end = now + validityMs;
    const headers = { date, 'x-subject-token': seal(`not-a-real-token-${this.#issued}-${end}`) };
    const times = { issued_at: new Date(now).toISOString(), expires_at: new Date(end).toISOString() };
    const response = Response.json({ token: { ...times, methods: ['password'] } }, { status: 201, headers });
    return { response, problem: undefined };
  }

  /** Why a token does not count; undefined if it does. */
  fault(token: string): string | undefined {
    const [, content = '', end] = /^(.+-(\d+))-\w+$/.exec(token) ?? [];
    if (seal(content) !== token) return 'The token is none of those that a mock gives.';
    return Number(end) < this.#clock() ? 'The token has expired.' : undefined;
  }
}

/** So that a token that was made up or cut is none. The key is no secret: neither is the password. */
function seal(content: string): string {
  return `${content}-${createHmac('sha256', mockIamUser.password).update(content).digest('hex')}`;
}

function isMockUser(body: Json | undefined): boolean {
  const { auth } = Object(body) as {
    auth?: {
      identity?: {
        methods?: unknown;
        password?: { user?: { name?: unknown; password?: unknown; domain?: { name?: unknown } } };
      };
      scope?: { project?: { name?: unknown } };
    };
  };
  const user = auth?.identity?.password?.user;
  return (
    user?.name === mockIamUser.user &&
    user.password === mockIamUser.password &&
    user.domain?.name === mockIamUser.domain &&
    auth?.scope?.project?.name === mockIamUser.project
  );
}
