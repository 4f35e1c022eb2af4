import type { JsonObject } from '../ruleset/document/Json.ts';
import { GenerateError } from './GenerateError.ts';

/**
 * Adds a schema of an operation's to the components, and gives a reference to it. Throws a GenerateError where a data type
 * has that name; `parts` are those of an operation that get names, for people.
 */
export function nameSchema(
  schemas: Record<string, unknown>,
  name: string,
  schema: JsonObject,
  parts: string,
): JsonObject {
  if (name in schemas) {
    throw new GenerateError(
      `${name} is the name of a data type and of an operation's ${parts}.`,
      'Rename the data type.',
      ['components', 'schemas', name],
    );
  }
  schemas[name] = schema;
  return { $ref: `#/components/schemas/${name}` };
}
