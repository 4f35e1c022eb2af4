import { type JsonObject, asList } from '../ruleset/document/Json.ts';
import { follow } from '../ruleset/document/follow.ts';

/** Whether `{}` satisfies the demands of an object's schema: no required members, no alternatives that each have some. */
export function acceptsEmptyInput(document: JsonObject, schema: JsonObject): boolean {
  const accepts = (part: unknown): boolean => acceptsEmptyInput(document, follow(document, part, []).value);
  const { required, allOf, anyOf, oneOf } = schema;
  return (
    asList(required).length === 0 &&
    asList(allOf).every(accepts) &&
    (anyOf === undefined || asList(anyOf).some(accepts)) &&
    (oneOf === undefined || asList(oneOf).some(accepts))
  );
}
