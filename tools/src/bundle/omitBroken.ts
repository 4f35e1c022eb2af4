import { isObject, type JsonObject } from '../ruleset/document/Json.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import { fromPointer } from '../ruleset/document/JsonPath.ts';
import { omitUnused } from './omitUnused.ts';

/**
 * Leaves out the operations that a reference makes unreadable which the bundler could not resolve, so that the others can
 * be linted. The whole document is absent where such a reference stands anywhere else.
 */
export function omitBroken(document: JsonObject): { canonical: JsonObject | undefined; complete: boolean } {
  if (!isBroken(document, document)) return { canonical: document, complete: true };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { pathKey, method, value } of operationsOf(document)) {
    if (!isBroken(document, value)) (paths[pathKey] ??= {})[method] = value;
  }
  const canonical = omitUnused({ ...document, paths });
  return { canonical: isBroken(canonical, canonical) ? undefined : canonical, complete: false };
}

/** Whether a value, or what its references lead to, holds a reference that leads nowhere. */
function isBroken(document: JsonObject, value: unknown, visited: Set<string> = new Set()): boolean {
  if (Array.isArray(value)) return value.some((item) => isBroken(document, item, visited));
  if (!isObject(value)) return false;
  const reference = value['$ref'];
  if (typeof reference === 'string' && !visited.has(reference)) {
    visited.add(reference);
    const target = targetOf(document, reference);
    if (target === undefined || isBroken(document, target, visited)) return true;
  }
  return Object.values(value).some((member) => isBroken(document, member, visited));
}

/** What a reference leads to inside a document. */
export function targetOf(document: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return fromPointer(reference).reduce<unknown>(
    (parent, key) => (isObject(parent) || Array.isArray(parent) ? (parent as JsonObject)[key] : undefined),
    document,
  );
}
