import type { Schema } from './Bundle.ts';
import { convertText } from './convertText.ts';
import type { Json } from './Json.ts';
import type { Parameter } from './Parameter.ts';
import { Refusal } from './Refusal.ts';
import type { SchemaReader } from './SchemaReader.ts';

interface Node {
  text: string | undefined;
  readonly members: Map<string, Node>;
}

/** No documented parameter nests nearly as deep; a deeper one would only exhaust the stack. */
const maxDepth = 32;

/**
 * Turns the parameters of a query or a form (`Filters.0.Name=a`) into the JSON body that they stand for. Numbers and
 * booleans are typed as the schema says; what cannot be typed stays a string for the validator to find.
 * Throws a Refusal for a name that is given twice, that is both a value and a container, or whose indexes leave gaps.
 */
export function unfoldParameters(reader: SchemaReader, schema: Schema, parameters: readonly Parameter[]): Json {
  const root: Node = { text: undefined, members: new Map() };
  for (const [name, value] of parameters) plant(root, name, value);
  return convert(reader, [schema], root, '');
}

function plant(root: Node, name: string, value: string): void {
  const segments = name.split('.', maxDepth + 1);
  if (segments.length > maxDepth)
    throw new Refusal('InvalidParameter', `A parameter is nested more than ${maxDepth} levels deep.`);
  let node = root;
  for (const segment of segments) {
    let next = node.members.get(segment);
    if (next === undefined) {
      next = { text: undefined, members: new Map() };
      node.members.set(segment, next);
    }
    node = next;
  }
  if (node.text !== undefined) throw new Refusal('InvalidParameter', `The parameter "${name}" is given twice.`);
  node.text = value;
}

function convert(reader: SchemaReader, schemas: readonly Schema[], node: Node, name: string): Json {
  if (node.members.size === 0) return node.text === undefined ? {} : convertText(reader, schemas, node.text);
  if (node.text !== undefined)
    throw new Refusal('InvalidParameter', `The parameter "${name}" has a value of its own and members below it.`);
  const below = (segment: string): string => (name === '' ? segment : `${name}.${segment}`);
  const segments = [...node.members.keys()];
  const isArray =
    segments.every((segment) => /^(0|[1-9]\d*)$/.test(segment)) &&
    (reader.allowsType(schemas, 'array') || !reader.allowsType(schemas, 'object'));
  if (!isArray)
    return Object.fromEntries(
      [...node.members].map(([segment, member]) => [
        segment,
        convert(reader, reader.member(schemas, segment) ?? [], member, below(segment)),
      ]),
    );
  return segments.map((_, index) => {
    const item = node.members.get(String(index));
    if (item === undefined)
      throw new Refusal(
        'InvalidParameter',
        `The indexes of "${name}" must run from 0 without gaps; ${index} is missing.`,
      );
    return convert(reader, reader.items(schemas), item, below(String(index)));
  });
}
