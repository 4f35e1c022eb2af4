import type { JsonObject } from '../ruleset/document/Json.ts';
import { mapDocument } from './mapDocument.ts';
import { omitConditions } from './omitConditions.ts';

/** The view for openapi-typescript, which makes `& unknown` or needless unions of conditions. */
export function typesView(canonical: JsonObject): JsonObject {
  return mapDocument(canonical, { schema: omitConditions });
}
