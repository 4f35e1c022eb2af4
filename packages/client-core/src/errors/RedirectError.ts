import { CloudContractsError } from './CloudContractsError.ts';

/** The answer was a redirect. It was not followed: a signature holds for one host, and credentials go to no other. */
export class RedirectError extends CloudContractsError<{
  readonly status: number;
  readonly host: string | undefined;
}> {
  static {
    this.prototype.name = 'RedirectError';
  }

  /** HTTP status; 0 in a browser, which hides it. */
  declare readonly status: number;
  /** Host that the redirect points to, if known. */
  declare readonly host: string | undefined;
}
