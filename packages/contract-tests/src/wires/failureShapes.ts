import type { Bundle, JsonObject, SchemaObject } from '../Contract.ts';
import { valueAt } from '../jsonPointer.ts';
import { variantsAt } from '../variantsAt.ts';

/** One of the bodies that a failure may have. */
export interface FailureShape {
  /** Member that tells it: `error`, `badRequest`, `error_code` … */
  readonly name: string;
  bodyOf(code: string, message: string): JsonObject;
  /** Without any optional member; undefined where it has none. */
  readonly least: JsonObject | undefined;
}

/** The bodies that the schema of a failure describes: `{error_code, error_msg}`, and a member of its own for each fault. */
export function failureShapes(bundle: Bundle, pointer: string): FailureShape[] {
  const variants = variantsAt(bundle, pointer).map((variant) => valueAt(bundle, variant) as SchemaObject);
  return variants.flatMap(({ properties = {} }) =>
    'error_code' in properties
      ? [
          {
            name: 'error_code',
            bodyOf: (code, message) => ({ error_code: code, error_msg: message }),
            least: undefined,
          },
        ]
      : Object.keys(properties).map((name): FailureShape => ({
          name,
          bodyOf: (code, message) => ({ [name]: { code, message } }),
          least: { [name]: {} },
        })),
  );
}
