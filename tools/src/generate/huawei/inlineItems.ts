import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';
import { resolveOutput } from '../../ruleset/document/resolveOutput.ts';
import { capitalize } from '../capitalize.ts';

/** The items of a list that comes in pages, where they are objects without a data type. */
export interface InlineItems {
  /** The type that the client gives them. */
  readonly name: string;
  /** The schema of the list. */
  readonly list: JsonObject;
}

/** Undefined if the operation has no such list. */
export function inlineItems(document: JsonObject, operation: Operation): InlineItems | undefined {
  const { items: pointer } = asObject(asObject(operation.value['x-pagination'])['response']);
  if (typeof pointer !== 'string') return undefined;
  const list = resolveOutput(document, operation, pointer)[0]?.schema as JsonObject | undefined;
  const isInline = list !== undefined && 'properties' in asObject(list['items']);
  return isInline ? { name: `${capitalize(operation.id)}Item`, list } : undefined;
}
