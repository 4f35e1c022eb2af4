import { type JsonObject, asObject, isObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';

/** Tells which operations a place of a contract belongs to: the one that it stands in, or all that use a component. */
export function operationsTouched(document: JsonObject): (path: JsonPath) => string[] {
  const operations = [...operationsOf(document)].map(({ id, path, value }) => ({
    id,
    path,
    components: componentsBelow(document, value),
  }));
  return ([section, ...[kind, name]]) => {
    if (section === 'paths') {
      const inPath = operations.filter(({ path }) => path[1] === kind);
      const inMethod = inPath.filter(({ path }) => path[2] === name);
      return (inMethod.length > 0 ? inMethod : inPath).map(({ id }) => id);
    }
    const reference = `#/${section}/${kind}/${name}`;
    return operations.filter(({ components }) => components.has(reference)).map(({ id }) => id);
  };
}

function componentsBelow(document: JsonObject, node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) {
    for (const item of node) componentsBelow(document, item, found);
  } else if (isObject(node)) {
    const reference = node['$ref'];
    if (typeof reference === 'string' && !found.has(reference)) {
      found.add(reference);
      const [, section = '', kind = '', name = ''] = reference.split('/');
      componentsBelow(document, asObject(asObject(document[section])[kind])[name], found);
    }
    for (const value of Object.values(node)) componentsBelow(document, value, found);
  }
  return found;
}
