import { CloudContractsError } from './CloudContractsError.ts';

/** The input cannot be sent. Nothing was sent. */
export class InputError extends CloudContractsError<{ readonly pointer: string }> {
  static {
    this.prototype.name = 'InputError';
  }

  /** JSON pointer of the part that is at fault, relative to the input; `''` is the whole. */
  declare readonly pointer: string;
}
