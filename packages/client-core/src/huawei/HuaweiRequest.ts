import { CapturedRequest } from '../transport/CapturedRequest.ts';

/** A call of openapi-fetch to a Huawei service. The path and the query are in the URL; the functions pass their input too. */
export class HuaweiRequest extends CapturedRequest {
  static override readonly at = '/body';

  declare readonly parameters?: Readonly<Record<string, unknown>> | undefined;

  /** The input of the function; of another call, nothing is known by name. */
  override get members(): Readonly<Record<string, unknown>> {
    return this.parameters ?? {};
  }
}
