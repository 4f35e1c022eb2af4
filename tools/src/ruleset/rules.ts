import { arrayHasItems } from './rules/array-has-items.ts';
import { deprecatedReplacement } from './rules/deprecated-replacement.ts';
import { descriptionPresent } from './rules/description-present.ts';
import { descriptionStyle } from './rules/description-style.ts';
import { enumByDirection } from './rules/enum-by-direction.ts';
import { enumValues } from './rules/enum-values.ts';
import { errata } from './rules/errata.ts';
import { errorCatalogue } from './rules/error-catalogue.ts';
import { errorCodes } from './rules/error-codes.ts';
import { exampleWithoutSecrets } from './rules/example-without-secrets.ts';
import { examplesPaired } from './rules/examples-paired.ts';
import { extensionsKnown } from './rules/extensions-known.ts';
import { fragmentWithoutQuery } from './rules/fragment-without-query.ts';
import { idempotency } from './rules/idempotency.ts';
import { inventoryTotals } from './rules/inventory-totals.ts';
import { namesCollide } from './rules/names-collide.ts';
import { noNullable } from './rules/no-nullable.ts';
import { noProtocolParameters } from './rules/no-protocol-parameters.ts';
import { objectStated } from './rules/object-stated.ts';
import { operationInInventory } from './rules/operation-in-inventory.ts';
import { operationResponses } from './rules/operation-responses.ts';
import { operationSecurity } from './rules/operation-security.ts';
import { operationSource } from './rules/operation-source.ts';
import { operationSummary } from './rules/operation-summary.ts';
import { operationTag } from './rules/operation-tag.ts';
import { pagination } from './rules/pagination.ts';
import { pathParameters } from './rules/path-parameters.ts';
import { propertyTyped } from './rules/property-typed.ts';
import { rateLimit } from './rules/rate-limit.ts';
import { requiredKnown } from './rules/required-known.ts';
import { schemaName } from './rules/schema-name.ts';
import { selectorMatches } from './rules/selector-matches.ts';
import { sensitiveMarked } from './rules/sensitive-marked.ts';
import { waiters } from './rules/waiters.ts';
import type { Rule } from './Rule.ts';

/** The rules of our own that run in Spectral, in the order of docs/rules.md. */
export const rules: readonly Rule[] = [
  operationInInventory,
  inventoryTotals,
  operationSource,
  operationTag,
  operationSecurity,
  operationSummary,
  operationResponses,
  selectorMatches,
  fragmentWithoutQuery,
  pathParameters,
  noProtocolParameters,
  rateLimit,
  idempotency,
  pagination,
  waiters,
  deprecatedReplacement,
  extensionsKnown,
  errorCodes,
  errorCatalogue,
  errata,
  examplesPaired,
  exampleWithoutSecrets,
  sensitiveMarked,
  propertyTyped,
  arrayHasItems,
  objectStated,
  requiredKnown,
  enumByDirection,
  enumValues,
  noNullable,
  namesCollide,
  schemaName,
  descriptionPresent,
  descriptionStyle,
];
