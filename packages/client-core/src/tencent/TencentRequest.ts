import { InputError } from '../errors/InputError.ts';
import { CapturedRequest, type CapturedInit } from '../transport/CapturedRequest.ts';

/** A call of openapi-fetch to a Tencent service: the fragment of the path names the operation, and there is always a body. */
export class TencentRequest extends CapturedRequest {
  static override nameOf(url: string): string {
    const operation = /#(\w+)$/.exec(url)?.[1];
    if (operation) return operation;
    throw new InputError('The path must be "/#Operation".', { pointer: '' });
  }

  constructor(url: string, init: CapturedInit) {
    super(url, { ...init, body: init.body ?? {} });
  }
}
