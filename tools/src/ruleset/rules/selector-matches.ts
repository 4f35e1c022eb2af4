import { type JsonObject, isObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const selectorMatches: Rule = {
  name: 'selector-matches',
  description: 'A path with a fragment has an x-selector that fits fragment or operationId; no other path has one.',
  remedy:
    'State `x-selector: {header: X-TC-Action, value: <operationId>}`, `{bodyKey: <fragment>}` or `{bodyField: …, value: …}`.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { id, fragment, value, path } of operationsOf(document)) {
      const selector = value['x-selector'];
      const at = [...path, 'x-selector'];
      if (selector === undefined) {
        if (fragment !== undefined) yield { message: `The path of ${id} has a fragment, but no x-selector.`, path };
        continue;
      }
      if (fragment === undefined) {
        yield { message: `${id} has an x-selector, but its path has no fragment.`, path: at };
        continue;
      }
      const key = isObject(selector) ? keyOf(selector) : undefined;
      if (key === undefined) {
        yield { message: `x-selector of ${id} is none of {header, value}, {bodyKey}, {bodyField, value}.`, path: at };
        continue;
      }
      const [member, text] = key;
      if (text !== fragment && text !== id) {
        const message = `x-selector of ${id} looks for ${text}, which is neither the fragment ${fragment} nor the operationId.`;
        yield { message, path: [...at, member] };
      }
    }
  },
};

const shapes = [['header', 'value'], ['bodyField', 'value'], ['bodyKey']] as const;

/** The member of a selector that names the operation, and its text; undefined if the selector has another shape. */
function keyOf(selector: JsonObject): [member: string, text: string] | undefined {
  const shape = shapes.find(
    (names) =>
      Object.keys(selector).length === names.length &&
      names.every((name) => typeof selector[name] === 'string' && selector[name] !== ''),
  );
  const member = shape?.at(-1);
  return member === undefined ? undefined : [member, String(selector[member])];
}
