import type { Bundle, Schema } from './Bundle.ts';
import type { Json } from './Json.ts';
import type { Operation } from './Operation.ts';
import { parseParameters } from './Parameter.ts';
import type { SchemaReader } from './SchemaReader.ts';
import { plainV1Parameters } from './v1Parameters.ts';

const redacted = '[redacted]';

/** What names, and values of common parameters, are made of. */
const PLAIN = /^[\w.-]+$/;

/** Headers that hold a secret, whatever the service. */
const secretHeaders: ReadonlySet<string> = new Set([
  'cookie',
  'proxy-authorization',
  'x-auth-token',
  'x-security-token',
  'x-subject-token',
]);

/** Copies requests for records, without their secrets. */
export class Redactor {
  readonly #reader: SchemaReader;
  readonly #secretHeaders: ReadonlySet<string>;

  constructor(bundle: Bundle, reader: SchemaReader) {
    this.#reader = reader;
    const sensitive = Object.values(bundle['x-common-parameters'] ?? {}).filter(
      (parameter) => parameter['x-sensitive'] === true && parameter.in === 'header',
    );
    this.#secretHeaders = new Set([...secretHeaders, ...sensitive.map(({ name }) => name.toLowerCase())]);
  }

  /** Of `Authorization` the signature alone is hidden where it has parts, else the whole value. */
  headers(headers: Headers): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...headers].map(([name, value]) => {
        if (name === 'authorization') return [name, redactAuthorization(value)];
        return [name, this.#secretHeaders.has(name) ? redacted : value];
      }),
    );
  }

  /** Shows the values of common parameters, and of those that the operation knows and does not call sensitive. */
  query(query: string, operation: Operation | undefined): string {
    return parseParameters(query)
      .map(([name, value]) => {
        // Where a damaged query lost an ampersand, a value goes on into the next parameter.
        const isPlain = plainV1Parameters.has(name) && PLAIN.test(value);
        const shown = isPlain || (operation !== undefined && this.#isPlainParameter(operation, name));
        if (shown) return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
        // Where a damaged query lost an equals sign, what is left of a signature is a name.
        return `${value !== '' && PLAIN.test(name) ? name : redacted}=${redacted}`;
      })
      .join('&');
  }

  /** `unknown`: what becomes of members that no schema knows. One could be a sensitive member, misspelt. */
  body(schema: Schema, value: Json, unknown: 'keep' | 'redact'): Json {
    return this.#copy([schema], value, unknown);
  }

  #isPlainParameter({ parameters, body }: Operation, name: string): boolean {
    const parameter = parameters.find((candidate) => candidate.in === 'query' && candidate.name === name);
    if (parameter !== undefined) return !this.#reader.isSensitive([parameter.schema]);
    return body !== undefined && this.#isPlainPath(body.schema, name);
  }

  #isPlainPath(schema: Schema, name: string): boolean {
    let schemas: readonly Schema[] = [schema];
    for (const segment of name.split('.')) {
      const isIndex = this.#reader.allowsType(schemas, 'array');
      schemas = isIndex ? this.#reader.items(schemas) : (this.#reader.member(schemas, segment) ?? []);
      if (schemas.length === 0 || this.#reader.isSensitive(schemas)) return false;
    }
    return true;
  }

  #copy(schemas: readonly Schema[], value: Json, unknown: 'keep' | 'redact'): Json {
    if (this.#reader.isSensitive(schemas)) return redacted;
    if (Array.isArray(value)) {
      const items = this.#reader.items(schemas);
      return value.map((item: Json) => this.#copy(items, item, unknown));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const known = this.#reader.member(schemas, name);
        if (known === undefined) return [name, unknown === 'keep' ? member : redacted];
        return [name, this.#copy(known, member, unknown)];
      }),
    );
  }
}

function redactAuthorization(value: string): string {
  const [, shown] = /^([\w-]+ \w+=[^,\s]+,\s*SignedHeaders=[^,\s]+,\s*Signature=)[0-9a-f]+$/i.exec(value) ?? [];
  return shown === undefined ? redacted : `${shown}${redacted}`;
}
