/** Tenths of a token. */
const TOKEN = 10;

/** A bucket of tokens that all calls of a client share: a retry takes one, a success gives a tenth of one back. */
export class RetryBudget {
  readonly #capacity: number;
  /** In tenths, which add up exactly. */
  #tenths: number;

  constructor(tokens = 100) {
    this.#capacity = tokens * TOKEN;
    this.#tenths = this.#capacity;
  }

  /** Takes a token, if there is one. */
  take(): boolean {
    if (this.#tenths < TOKEN) return false;
    this.#tenths -= TOKEN;
    return true;
  }

  /** Notes a call that succeeded. */
  give(): void {
    this.#tenths = Math.min(this.#capacity, this.#tenths + 1);
  }
}
