import type { JsonObject } from '../ruleset/document/Json.ts';
import { type Operation, operationsOf } from '../ruleset/document/operationsOf.ts';
import { parametersOf } from '../ruleset/document/parametersOf.ts';
import { commonParametersOf } from './commonParametersOf.ts';
import { joinOperations } from './joinOperations.ts';

/**
 * The view for tools that know no fragments: one path item for each path on the wire, and the common parameters as header
 * parameters of every operation. Operations that share path and method become one (`joinOperations`), which accepts all
 * that they accept; an operation that shares nothing keeps its id, body and examples.
 */
export function foldedView(canonical: JsonObject): JsonObject {
  const { 'x-common-parameters': _, ...others } = canonical;
  const paths: Record<string, Record<string, unknown>> = {};
  const groups = Map.groupBy(operationsOf(canonical), ({ method, wirePath }) => `${method} ${wirePath}`);
  for (const group of groups.values()) {
    const [first, ...rest] = group;
    if (!first) continue;
    const operation = rest.length === 0 ? inlineParameters(canonical, first) : joinOperations(canonical, group);
    const parameters = [...commonParametersOf(canonical, group), ...operation.parameters];
    (paths[first.wirePath] ??= {})[first.method] = { ...operation, parameters };
  }
  return { ...others, paths };
}

function inlineParameters(document: JsonObject, operation: Operation): JsonObject & { parameters: JsonObject[] } {
  return { ...operation.value, parameters: parametersOf(document, operation).map(({ value }) => value) };
}
