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

/** IAM's operation for tokens, `POST /v3/auth/tokens`: what the chapters on authentication of Huawei's documents show of it. */
export class TokenIssuer {
  readonly #clock: () => number;
  /** When each token ends, in milliseconds since 1970. */
  readonly #ends = new Map<string, number>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  claims({ method, path }: WireRequest): boolean {
    return method === 'POST' && path === '/v3/auth/tokens';
  }

  /** 201 with the token in X-Subject-Token; 401 for another user or a body of another form. */
  answer({ body }: WireRequest): Response {
    if (!isMockUser(parseJson(body)))
      return Response.json(
        { error: { code: 401, message: 'The user or the password is not the one of the mock.' } },
        { status: 401 },
      );
    const token = `not-a-real-token-${this.#ends.size + 1}`;
    const now = this.#clock();
    this.#ends.set(token, now + validityMs);
    const times = { issued_at: new Date(now).toISOString(), expires_at: new Date(now + validityMs).toISOString() };
    return Response.json(
      { token: { ...times, methods: ['password'] } },
      { status: 201, headers: { 'x-subject-token': token } },
    );
  }

  /** Why a token does not count; undefined if it does. */
  fault(token: string): string | undefined {
    const end = this.#ends.get(token);
    if (end === undefined) return 'The token is none of those that the mock has given.';
    return end < this.#clock() ? 'The token has expired.' : undefined;
  }
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
