import type { Schema } from './Bundle.ts';
import type { Json } from './Json.ts';
import type { SchemaReader } from './SchemaReader.ts';

/** Types a text of a query or a path as the schemas say; what cannot be typed stays a string for the validator to find. */
export function convertText(reader: SchemaReader, schemas: readonly Schema[], text: string): Json {
  if (reader.allowsType(schemas, 'string')) return text;
  if (reader.allowsType(schemas, 'integer') && /^-?\d+$/.test(text)) return Number(text);
  if (reader.allowsType(schemas, 'number') && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (reader.allowsType(schemas, 'boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
