import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Bundle, Schema } from './Bundle.ts';
import type { Json } from './Json.ts';
import type { Described, Operation } from './Operation.ts';
import type { Problem, RefusalCode } from './Refusal.ts';
import { quote } from './quote.ts';
import type { SchemaReader } from './SchemaReader.ts';

interface Difference {
  readonly code: RefusalCode;
  readonly pointer: string;
  readonly text: string;
}

/** A request with several problems is refused with the code that comes first here. */
const order: readonly RefusalCode[] = [
  'UnknownParameter',
  'MissingParameter',
  'InvalidParameter',
  'InvalidParameterValue',
];

const bundleKey = 'bundle';

/** Compares bodies with the request schemas of a bundle, closed to members that no schema knows. */
export class BodyValidator {
  readonly #ajv: Ajv2020;
  readonly #reader: SchemaReader;

  constructor(bundle: Bundle, reader: SchemaReader) {
    // Formats are left alone: JSON Schema 2020-12 takes them as notes. The schemas have been linted before, and most are
    // compiled for a few requests.
    this.#ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      strict: false,
      validateSchema: false,
      validateFormats: false,
      meta: false,
      code: { optimize: false },
    });
    this.#ajv.addSchema({ ...bundle }, bundleKey);
    this.#reader = reader;
  }

  /**
   * Lists where a body, or the value of a parameter, differs from what the operation documents; the first problem has the
   * code to refuse with.
   * A problem's message names the operation, the JSON pointer, what was expected and what came.
   */
  compare(operation: Operation, body: Described, value: Json, subject = 'body'): readonly Problem[] {
    const differences = [...this.#unknownMembers([body.schema], value, ''), ...this.#violations(body, value)].toSorted(
      (one, other) => order.indexOf(one.code) - order.indexOf(other.code),
    );
    return differences.map(({ code, pointer, text }) => ({
      code,
      operationId: operation.id,
      pointer,
      message: `${operation.id} ${pointer === '' ? subject : pointer}: ${text}`,
    }));
  }

  #unknownMembers(schemas: readonly Schema[], value: Json, pointer: string): readonly Difference[] {
    if (Array.isArray(value)) {
      const items = this.#reader.items(schemas);
      return value.flatMap((item: Json, index) => this.#unknownMembers(items, item, `${pointer}/${index}`));
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, member]) => {
      const below = `${pointer}/${escapeSegment(name)}`;
      const known = this.#reader.member(schemas, name);
      if (known !== undefined) return this.#unknownMembers(known, member, below);
      return [
        { code: 'UnknownParameter', pointer: below, text: `expected nothing of this name, came ${kind(member)}` },
      ];
    });
  }

  #violations(body: Described, value: Json): readonly Difference[] {
    const validate = this.#compiled(body);
    if (validate(value)) return [];
    return (validate.errors ?? []).flatMap((error) => this.#difference(body, value, error));
  }

  #compiled(body: Described): ValidateFunction {
    const key = `${bundleKey}${body.pointer}`;
    const validate = this.#ajv.getSchema(key);
    if (validate === undefined) throw new Error(`The bundle has no schema at ${body.pointer}. Bundle the spec again.`);
    return validate;
  }

  #difference(body: Described, value: Json, error: ErrorObject): readonly Difference[] {
    const { instancePath: pointer, keyword, params } = error;
    switch (keyword) {
      // What `then` or `else` found stands in an error of its own.
      case 'if':
      // Found by #unknownMembers, with the same outcome in every combination of schemas.
      case 'additionalProperties':
      case 'unevaluatedProperties':
        return [];
      case 'required':
      case 'dependentRequired': {
        const name = String(params['missingProperty']);
        return [{ code: 'MissingParameter', pointer: `${pointer}/${escapeSegment(name)}`, text: missing }];
      }
      case 'type':
        return [
          {
            code: 'InvalidParameter',
            pointer,
            text: `expected ${listed([error.schema].flat(), ' or ')}, came ${this.#shown(body, value, pointer)}`,
          },
        ];
      default:
        return [
          {
            code: combining.has(keyword) ? 'InvalidParameter' : 'InvalidParameterValue',
            pointer,
            text: `${expectation(error)}, came ${this.#shown(body, value, pointer)}`,
          },
        ];
    }
  }

  /** Describes the value at a pointer, without its text if it or anything around it is sensitive. */
  #shown(body: Described, root: Json, pointer: string): string {
    let schemas: readonly Schema[] = [body.schema];
    let value = root;
    let sensitive = this.#reader.isSensitive(schemas);
    for (const segment of pointer.split('/').slice(1)) {
      const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
      schemas = Array.isArray(value) ? this.#reader.items(schemas) : (this.#reader.member(schemas, name) ?? []);
      sensitive ||= this.#reader.isSensitive(schemas);
      value = (value as Readonly<Record<string, Json>>)[name] as Json;
    }
    if (typeof value === 'object') return kind(value);
    return sensitive ? `${kind(value)} that is not shown` : `${quote(value)} (${typeof value})`;
  }
}

const missing = 'expected a value, came none';

/** Keywords that speak of how members go together rather than of one value. */
const combining: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'false schema']);

function expectation(error: ErrorObject): string {
  switch (error.keyword) {
    case 'enum':
      return `expected one of ${listed((error.schema as readonly Json[]).map(quote), ', ')}`;
    case 'const':
      return `expected ${quote(error.schema)}`;
    case 'anyOf':
    case 'oneOf':
      return 'expected one of the documented combinations';
    case 'not':
      return 'expected no combination that the contract excludes';
    case 'false schema':
      return 'expected nothing';
    default:
      return error.message ?? error.keyword;
  }
}

function kind(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function listed(values: readonly unknown[], separator: string): string {
  return values.map(String).join(separator);
}

function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
