import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { sample as draw, stringMatching } from 'fast-check';
import type { JsonObject, JsonSchema, SchemaObject } from './Contract.ts';
import { isObject } from './isObject.ts';
import { segmentsOf, valueAt } from './jsonPointer.ts';
import { rebase } from './rebase.ts';

/** The number is that of levels down to which a sample is sparse; below, it is minimal. */
type Extent = 'minimal' | 'maximal' | number;

/** How often a sample is repaired before its schema counts as impossible to meet. */
const maxRepairs = 20;

/**
 * Makes values that fit a schema of a bundle: with its required members alone (minimal), with all of them (maximal), or
 * with all that leads to another object, but that as empty as it may be (sparse): so each object occurs without its
 * optional members too, those that hold objects included where the sample ends above them. Conditions between members
 * (`if`, `anyOf`, `not`) are met by repairing a first draft until it validates; a maximal sample lacks only what excludes
 * another member.
 */
export class Sampler {
  static readonly #known = new WeakMap<JsonObject, Sampler>();
  readonly #bundle: JsonObject;
  readonly #ajv: Ajv2020;
  readonly #validators = new WeakMap<SchemaObject, ValidateFunction>();

  /** The one of a bundle: reading a large bundle takes longer than making a sample. */
  static of(bundle: JsonObject): Sampler {
    const known = Sampler.#known.get(bundle) ?? new Sampler(bundle);
    Sampler.#known.set(bundle, known);
    return known;
  }

  private constructor(bundle: JsonObject) {
    this.#bundle = bundle;
    this.#ajv = new Ajv2020({
      allErrors: true,
      strict: false,
      verbose: true,
      validateSchema: false,
      validateFormats: false,
      meta: false,
    });
    this.#ajv.addSchema(bundle, 'bundle');
  }

  minimal(schema: JsonSchema): unknown {
    return this.#sample(schema, 'minimal');
  }

  /** @param depth number of levels of objects below which there is nothing more that is optional */
  sparse(schema: JsonSchema, depth = Number.POSITIVE_INFINITY): unknown {
    return this.#sample(schema, depth);
  }

  maximal(schema: JsonSchema): unknown {
    return this.#sample(schema, 'maximal');
  }

  /** Mends a value until it fits the schema; undefined if it cannot be mended. */
  mend(schema: JsonSchema, value: unknown): unknown {
    const validate = this.#validator(schema);
    const mended = structuredClone(value);
    for (let round = 0; round < maxRepairs; round++) {
      if (validate(mended)) return mended;
      this.#repair(mended, validate);
    }
    return undefined;
  }

  /** Compiled once: a schema is sampled again and again. */
  #validator(schema: JsonSchema): ValidateFunction {
    if (typeof schema === 'boolean') return this.#ajv.compile(schema);
    const validate = this.#validators.get(schema) ?? this.#ajv.compile(rebase(schema));
    this.#validators.set(schema, validate);
    return validate;
  }

  #sample(schema: JsonSchema, extent: Extent): unknown {
    const sample = this.mend(schema, this.#draft(schema, extent, 'value', []));
    if (sample === undefined)
      throw new Error(
        `No ${typeof extent === 'number' ? 'sparse' : extent} sample fits the schema ${JSON.stringify(schema)}.`,
      );
    return sample;
  }

  #draft(schema: JsonSchema, extent: Extent, name: string, above: readonly string[]): unknown {
    if (typeof schema === 'boolean') return name;
    if (schema.$ref !== undefined)
      return this.#draft(this.#resolve(schema.$ref), extent, name, [...above, schema.$ref]);
    if (schema.const !== undefined) return schema.const;
    const known = schema.enum ?? schema['x-extensible-enum'];
    if (known !== undefined) return known.find((value) => value !== null);
    if (schema.allOf !== undefined && schema.type === undefined)
      return this.#draftAll(schema.allOf, extent, name, above);
    const branch = (schema.oneOf ?? schema.anyOf)?.find((part) => typeof part === 'object' && part.type !== 'null');
    const drafted = branch === undefined ? undefined : this.#draft(branch, extent, name, above);
    const type = [schema.type].flat().find((candidate) => candidate !== 'null');
    switch (type) {
      case 'object':
        return { ...this.#draftObject(schema, extent, above), ...(isObject(drafted) ? drafted : {}) };
      case 'array':
        return this.#draftArray(schema, extent, name, above);
      case 'string':
        return draftString(schema, name);
      case 'integer':
      case 'number':
        return draftNumber(schema);
      case 'boolean':
        return true;
      default:
        return drafted ?? name;
    }
  }

  #draftAll(parts: readonly JsonSchema[], extent: Extent, name: string, above: readonly string[]): unknown {
    const drafts = parts.map((part) => this.#draft(part, extent, name, above)).filter((draft) => isObject(draft));
    return Object.assign({}, ...drafts) as JsonObject;
  }

  #draftObject(schema: SchemaObject, extent: Extent, above: readonly string[]): JsonObject {
    const object: JsonObject = {};
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const required = schema.required?.includes(name) ?? false;
      if (property === false || (!required && !this.#isWanted(property, extent, above))) continue;
      object[name] = this.#draft(property, below(extent), name, above);
    }
    const { additionalProperties = false } = schema;
    if (additionalProperties !== false && this.#isWanted(additionalProperties, extent, above))
      object['other'] = this.#draft(additionalProperties, below(extent), 'other', above);
    return object;
  }

  #draftArray(schema: SchemaObject, extent: Extent, name: string, above: readonly string[]): unknown[] {
    const items = schema.items ?? true;
    const wanted = this.#isWanted(items, extent, above);
    const length = Math.max(schema.minItems ?? 0, wanted ? 1 : 0);
    const drafts = Array.from({ length }, () => this.#draft(items, extent, name, above));
    return typeof extent === 'number' && wanted ? [this.#draft(items, 'minimal', name, above), ...drafts] : drafts;
  }

  #isWanted(schema: JsonSchema, extent: Extent, above: readonly string[]): boolean {
    if (extent === 'minimal' || this.#recurs(schema, above)) return false;
    return extent === 'maximal' || this.#holdsObject(schema);
  }

  #holdsObject(schema: JsonSchema): boolean {
    if (typeof schema === 'boolean') return false;
    const parts = [schema.allOf, schema.oneOf, schema.anyOf, schema.items, schema.additionalProperties].flat();
    return (
      schema.$ref !== undefined ||
      schema.properties !== undefined ||
      parts.some((part) => part !== undefined && this.#holdsObject(part))
    );
  }

  /** A maximal sample of a recursive type ends where the type comes back to itself. */
  #recurs(schema: JsonSchema, above: readonly string[]): boolean {
    if (typeof schema === 'boolean') return false;
    if (schema.$ref !== undefined) return above.includes(schema.$ref);
    return schema.items !== undefined && this.#recurs(schema.items, above);
  }

  #repair(value: unknown, validate: ValidateFunction): void {
    for (const error of (validate.errors ?? []).toSorted((one, other) => urgency(one) - urgency(other))) {
      const owner = valueAt(value, error.instancePath.replace(/\/[^/]*$/, ''));
      const key = segmentsOf(error.instancePath).at(-1) ?? '';
      const target = valueAt(value, error.instancePath);
      if (error.keyword === 'required' && isObject(target)) {
        const name = String(error.params['missingProperty']);
        const place = [...segmentsOf(error.instancePath), name];
        target[name] = this.#draft(this.#schemaAt(validate.schema as JsonSchema, place), 'minimal', name, []);
        return;
      }
      if (error.keyword === 'not' && isObject(target)) {
        const excluded = (error.schema as SchemaObject).required?.at(-1);
        if (excluded !== undefined) delete target[excluded];
        return;
      }
      if (isObject(owner)) {
        const better = betterScalar(error, owner[key]);
        if (better !== undefined) {
          owner[key] = better;
          return;
        }
      }
    }
  }

  /** The schema of a place in a value, by the schema of the whole. */
  #schemaAt(schema: JsonSchema, [segment, ...rest]: readonly string[]): JsonSchema {
    if (segment === undefined || typeof schema === 'boolean') return schema;
    if (schema.$ref !== undefined) return this.#schemaAt(this.#resolve(schema.$ref), [segment, ...rest]);
    const member = schema.properties?.[segment] ?? schema.items ?? schema.additionalProperties;
    return this.#schemaAt(member ?? true, rest);
  }

  #resolve(ref: string): JsonSchema {
    return valueAt(this.#bundle, ref.replace(/^bundle/, '')) as JsonSchema;
  }
}

/** A value that must be another one comes first: it decides which members are needed. */
function urgency({ keyword }: ErrorObject): number {
  return ['required', 'not'].indexOf(keyword);
}

/** How far the members of an object go. */
function below(extent: Extent): Extent {
  if (typeof extent !== 'number') return extent;
  return extent > 1 ? extent - 1 : 'minimal';
}

function draftString(schema: SchemaObject, name: string): string {
  const padded = `${name}-1`.padEnd(schema.minLength ?? 0, 'x');
  const text = padded.slice(0, schema.maxLength ?? padded.length);
  if (schema.pattern === undefined) return text;
  const pattern = new RegExp(schema.pattern, 'u');
  return pattern.test(text) ? text : (draw(stringMatching(pattern), { seed: 1, numRuns: 1 })[0] ?? text);
}

function draftNumber(schema: SchemaObject): number {
  const least = schema.minimum ?? Math.min(1, schema.maximum ?? 1);
  return schema.multipleOf === undefined ? least : Math.ceil(least / schema.multipleOf) * schema.multipleOf;
}

function betterScalar(error: ErrorObject, value: unknown): unknown {
  if (error.keyword === 'const') return error.params['allowedValue'] as unknown;
  if (error.keyword === 'enum') return (error.params['allowedValues'] as unknown[])[0];
  if (error.keyword === 'minimum' || error.keyword === 'maximum') return error.params['limit'] as number;
  if (error.keyword === 'multipleOf') {
    const step = error.params['multipleOf'] as number;
    return Math.ceil(Number(value) / step) * step;
  }
  return undefined;
}
