import { type JsonObject, isObject } from '../ruleset/document/Json.ts';
import { follow } from '../ruleset/document/follow.ts';
import { defuse } from './docComment.ts';

/**
 * A copy of a document with its descriptions as a hover should show them. They say the bounds of a schema too: types
 * cannot hold those, and a hover is where a caller looks. A member that only refers to a type is described as that type.
 */
export function hoverTexts(document: JsonObject): JsonObject {
  const copy = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(copy);
    if (!isObject(node)) return node;
    const members = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, copy(value)]));
    const description = node['description'] ?? follow(document, node, []).value['description'];
    if (typeof description !== 'string') return members;
    return { ...members, description: [defuse(description.trim()), ...boundsOf(node)].join('\n\n') };
  };
  return copy(document) as JsonObject;
}

function boundsOf(schema: JsonObject): string[] {
  const bounds = [
    range('Range: ', schema['minimum'], schema['maximum'], ''),
    range('Length: ', schema['minLength'], schema['maxLength'], ' characters'),
    range('Length: ', schema['minItems'], schema['maxItems'], ' items'),
  ].filter((text) => text !== undefined);
  return bounds.length > 0 ? [bounds.join(' ')] : [];
}

function range(label: string, least: unknown, most: unknown, unit: string): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (most === undefined) return `${label}${String(least)} or more${unit}.`;
  if (least === undefined) return `${label}up to ${String(most)}${unit}.`;
  return `${label}${least === most ? '' : `${String(least)} to `}${String(most)}${unit}.`;
}
