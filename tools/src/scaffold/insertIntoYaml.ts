import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import type { Node } from 'yaml';

/** A member of a map, or an item of a list if it has no key. */
export interface Entry {
  readonly key?: string;
  readonly value: unknown;
  /** The key of the member behind which it belongs; without it, or where there is none, it is the last. */
  readonly after?: string | undefined;
}

/**
 * Adds an entry to a map or list of a YAML text and changes nothing else: comments, order and line breaks stay as the
 * author has them. The map or list has to be there; it may be empty.
 */
export function insertIntoYaml(text: string, path: readonly string[], { key, value, after }: Entry): string {
  const lines = new LineCounter();
  const collection: unknown = parseDocument(text, { lineCounter: lines }).getIn(path, true);
  if (!isMap(collection) && !isSeq(collection)) throw new Error(`/${path.join('/')} is no map or list.`);
  const entry = stringify(key === undefined ? [value] : { [key]: value }, { lineWidth: 120, singleQuote: true });
  if (collection.items.length === 0) {
    const [start, end] = collection.range!;
    return `${text.slice(0, start).trimEnd()}\n${indent(entry, path.length * 2).trimEnd()}${text.slice(end)}`;
  }

  const members = collection.items.map((item): { name: unknown; start: number; node: Node } => {
    if (!isMap(collection))
      return { name: undefined, start: (item as Node).range![0] - '- '.length, node: item as Node };
    const { key: name, value: member } = item as { key: Node; value: Node | null };
    return { name: isScalar(name) ? name.value : undefined, start: name.range![0], node: member ?? name };
  });
  if (collection.flow) throw new Error(`/${path.join('/')} stands on one line; write it out first.`);
  const column = lines.linePos(members[0]!.start).col - 1;
  const before = members.findLast(({ name }) => name !== undefined && name === after) ?? members.at(-1)!;
  const head = text.slice(0, before.node.range![2]);
  return head + (head.endsWith('\n') ? '' : '\n') + indent(entry, column) + text.slice(head.length);
}

function indent(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}
