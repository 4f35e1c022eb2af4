import type { Bundle, JsonObject, SchemaObject } from '../Contract.ts';
import { valueAt } from '../jsonPointer.ts';
import type { Sampler } from '../Sampler.ts';
import { variantsAt } from '../variantsAt.ts';

/** One of the bodies that a failure may have. */
export interface FailureShape {
  /** Member that tells it: `error`, `badRequest`, `error_code` … */
  readonly name: string;
  /** With every member. */
  bodyOf(code: string, message: string): JsonObject;
  /** With little of what may be left out; the status stands in for a code where there is nothing else. */
  bare(status: number): BareFailure[];
}

/** A body of a failure that says little, and what it is taken for. */
export interface BareFailure {
  readonly name: string;
  readonly body: JsonObject;
  readonly code: string;
  readonly message: string;
}

/** The bodies that the schema of a failure describes: `{error_code, error_msg}`, and a member of its own for each fault. */
export function failureShapes(sampler: Sampler, bundle: Bundle, pointer: string): FailureShape[] {
  const variants = variantsAt(bundle, pointer).map((variant) => valueAt(bundle, variant) as SchemaObject);
  return variants.flatMap((schema) =>
    'error_code' in (schema.properties ?? {})
      ? [codedShape(sampler, schema)]
      : Object.keys(schema.properties ?? {}).map(faultShape),
  );
}

function codedShape(sampler: Sampler, schema: SchemaObject): FailureShape {
  const { required = [] } = schema;
  const members = { error_code: 'code-1', error_msg: 'message-1' };
  const sample = sampler.maximal(schema) as JsonObject;
  const sparse = sampler.sparse(schema) as JsonObject;
  const holdsObjects = Object.values(sparse).some((value) => typeof value === 'object');
  return {
    name: 'error_code',
    bodyOf: (code, message) => ({ ...sample, error_code: code, error_msg: message }),
    bare: (status) => [
      ...Object.entries(members)
        .filter(([name]) => required.every((other) => other === name))
        .map(([name, value]) => ({
          name: `an ${name} alone`,
          body: { [name]: value },
          code: name === 'error_code' ? value : String(status),
          message: value,
        })),
      ...(holdsObjects
        ? [
            {
              name: 'objects that are empty',
              body: { ...sparse, ...members },
              code: members.error_code,
              message: members.error_msg,
            },
          ]
        : []),
    ],
  };
}

function faultShape(name: string): FailureShape {
  return {
    name,
    bodyOf: (code, message) => ({ [name]: { code, message } }),
    bare: () => [{ name: `a bare ${name}`, body: { [name]: {} }, code: name, message: name }],
  };
}
