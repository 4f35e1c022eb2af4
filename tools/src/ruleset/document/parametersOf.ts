import { type Located, follow } from './follow.ts';
import { type JsonObject, asList, asObject } from './Json.ts';
import type { JsonPath } from './JsonPath.ts';
import type { Operation } from './operationsOf.ts';

/** The parameters of an operation: those of its path item, and its own. */
export function parametersOf(document: JsonObject, operation: Operation): Located[] {
  const itemPath = operation.path.slice(0, -1);
  const item = asObject(asObject(document['paths'])[operation.pathKey]);
  return [...listed(document, item, itemPath), ...listed(document, operation.value, operation.path)];
}

function listed(document: JsonObject, owner: JsonObject, path: JsonPath): Located[] {
  return asList(owner['parameters']).map((parameter, index) =>
    follow(document, parameter, [...path, 'parameters', index]),
  );
}
