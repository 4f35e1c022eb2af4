import type { Bundle, ErrorRow } from './Bundle.ts';
import { didYouMean } from './didYouMean.ts';
import type { Operation } from './Operation.ts';

/** The error codes that a contract documents. */
export class ErrorCatalogue {
  readonly #title: string;
  readonly #service: readonly ErrorRow[];
  readonly #common: readonly ErrorRow[];

  constructor({ info, 'x-error-catalogue': { service = [], common = [] } = {} }: Bundle) {
    this.#title = info.title;
    this.#service = service;
    this.#common = common;
  }

  /** The codes that any operation may answer with. */
  get commonCodes(): readonly string[] {
    return codesOf(this.#common);
  }

  /** The codes that are documented for the operation itself. */
  codes({ errorCodes }: Operation): readonly string[] {
    return errorCodes ?? codesOf(this.#service);
  }

  /**
   * The row of a code, undefined where the operation documents the code and the catalogue has no row of it. Of several
   * rows, it is the first one with this message, where one has it, and with this status.
   * Throws where the operation does not document the code, or the catalogue does not have it with this status; the message
   * lists what is documented.
   */
  row(
    operation: Operation,
    code: string,
    { message, status }: { readonly message?: string; readonly status?: number } = {},
  ): ErrorRow | undefined {
    const own = this.codes(operation);
    if (!own.includes(code) && !this.commonCodes.includes(code))
      throw new Error(
        `${this.#title} documents no error "${code}" for ${operation.id}.${didYouMean(code, [...own, ...this.commonCodes])} ` +
          `It documents ${own.length === 0 ? 'none' : own.join(', ')} and ${this.commonCodes.length} common codes.`,
      );
    const rows = [...this.#service, ...this.#common].filter((row) => row.code === code);
    const told = rows.filter((row) => message === undefined || row.message === message);
    const meant = told.length > 0 ? told : rows;
    if (status === undefined) return meant[0];
    const row = meant.find((candidate) => candidate.status === status);
    if (row !== undefined) return row;
    throw new Error(
      `${this.#title} documents no status ${status} of this error "${code}". ` +
        `It documents ${meant.length === 0 ? 'none' : [...new Set(meant.map((other) => other.status))].join(', ')}.`,
    );
  }
}

/** A code may stand in several rows. */
function codesOf(rows: readonly ErrorRow[]): readonly string[] {
  return [...new Set(rows.map(({ code }) => code))];
}
