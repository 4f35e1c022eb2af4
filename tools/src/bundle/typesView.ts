import type { JsonObject } from '../ruleset/document/Json.ts';
import { joinFailures } from './joinFailures.ts';
import { mapDocument } from './mapDocument.ts';
import { omitConditions } from './omitConditions.ts';

/**
 * The view for openapi-typescript, which makes `& unknown` or needless unions of conditions, and a type for each status of
 * a failure.
 */
export function typesView(canonical: JsonObject): JsonObject {
  return joinFailures(mapDocument(canonical, { schema: omitConditions }));
}
