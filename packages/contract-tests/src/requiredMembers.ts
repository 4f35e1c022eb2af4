import type { Bundle, JsonSchema } from './Contract.ts';
import { pointerOf, valueAt } from './jsonPointer.ts';

/**
 * Where a value has members that its schema requires, as JSON pointers. Requirements that depend on other members (`if`,
 * `anyOf`) are left out: without such a member the value may be another valid one.
 */
export function requiredMembers(bundle: Bundle, schema: JsonSchema, value: unknown): string[] {
  const found = new Set<string>();
  const visit = (part: JsonSchema | undefined, current: unknown, path: readonly (string | number)[]): void => {
    if (typeof part !== 'object' || typeof current !== 'object' || current === null) return;
    if (part.$ref !== undefined) visit(valueAt(bundle, part.$ref) as JsonSchema, current, path);
    for (const combined of part.allOf ?? []) visit(combined, current, path);
    if (Array.isArray(current)) {
      for (const [index, item] of current.entries()) visit(part.items, item, [...path, index]);
      return;
    }
    for (const [name, member] of Object.entries(current)) {
      if (part.required?.includes(name)) found.add(pointerOf([...path, name]));
      visit(part.properties?.[name], member, [...path, name]);
    }
  };
  visit(schema, value, []);
  return [...found];
}
