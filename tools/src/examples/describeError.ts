import type { ErrorObject } from 'ajv';
import { didYouMean } from '../ruleset/didYouMean.ts';
import { asList, asObject, isObject } from '../ruleset/document/Json.ts';
import { fromPointer, toPointer } from '../ruleset/document/JsonPath.ts';
import { looksSecret } from '../ruleset/document/looksSecret.ts';

/** One way in which a value breaks its schema. */
export interface Violation {
  /** JSON pointer of the offending value within the example; of the object, if a member is missing. */
  readonly pointer: string;
  readonly message: string;
}

/** What each keyword that compares a value expects; `{}` stands for the keyword's own value. */
const expectations: Readonly<Record<string, string>> = {
  minimum: 'at least {}',
  maximum: 'at most {}',
  exclusiveMinimum: 'more than {}',
  exclusiveMaximum: 'less than {}',
  multipleOf: 'a multiple of {}',
  minLength: 'at least {} characters',
  maxLength: 'at most {} characters',
  pattern: 'a text like /{}/',
};

/** One error of ajv in plain words: `Priority: expected integer, got "7".` Sensitive values are not repeated. */
export function describeError(error: ErrorObject): Violation {
  const { instancePath, keyword, params, schema, parentSchema, data } = error;
  const say = (text: string): Violation => ({ pointer: instancePath, message: `${labelOf(instancePath)}${text}.` });
  const expected = (text: string): Violation => say(`: expected ${text}, got ${shown(error)}`);
  const comparison = expectations[keyword];
  if (comparison !== undefined) return expected(comparison.replace('{}', String(schema)));
  switch (keyword) {
    case 'type':
      return expected([schema].flat().join(' or '));
    case 'enum':
      return expected(listed(asList(schema), 'or'));
    case 'const':
      return expected(JSON.stringify(schema));
    case 'required':
      return {
        pointer: instancePath,
        message: `${labelOf(instancePath, String(params['missingProperty']))} is missing.`,
      };
    case 'dependentRequired':
      return say(` needs ${String(params['missingProperty'])} beside ${String(params['property'])}`);
    case 'minItems':
      return say(`: expected at least ${String(schema)} items, got ${asList(data).length}`);
    case 'maxItems':
      return say(`: expected at most ${String(schema)} items, got ${asList(data).length}`);
    case 'additionalProperties':
      return describeUnknown(error, Object.keys(asObject(parentSchema?.['properties'])));
    case 'false schema':
      return say(' must not be there');
    case 'not':
      return say(describeExclusion(schema));
    case 'oneOf':
    case 'anyOf':
      return say(describeChoice(error));
    default:
      return say(` ${error.message ?? `breaks ${keyword}`}`);
  }
}

/** `LifecycleState is not documented; did you mean LifeCycleState?`, with a pointer to the unknown property. */
export function describeUnknown({ instancePath, params, data }: ErrorObject, known: readonly string[]): Violation {
  const name = String(params['unevaluatedProperty'] ?? params['additionalProperty']);
  const free = known.filter((other) => !(other in asObject(data)));
  return {
    pointer: `${instancePath}${toPointer([name])}`,
    message: `${labelOf(instancePath, name)} is not documented${didYouMean(name, free) || '.'}`,
  };
}

function describeExclusion(schema: unknown): string {
  const names = requiredIn(schema);
  if (names.length === 0) return ' fits what the schema excludes';
  return ` must not have ${listed(names, 'and')}${names.length > 1 ? ' together' : ''}`;
}

function describeChoice(error: ErrorObject): string {
  const branches = asList(error.schema);
  const tooMany = Array.isArray(error.params['passingSchemas']);
  if (branches.every((branch) => Object.keys(asObject(branch)).every((key) => key === 'required'))) {
    return ` needs ${tooMany ? 'only one' : 'one'} of ${branches.flatMap(requiredIn).join(', ')}`;
  }
  if (tooMany) return ' fits several of the documented forms';
  const types = new Set(branches.flatMap((branch) => asObject(branch)['type']));
  if (types.has(undefined) || types.has(typeof error.data)) return ' fits none of the documented forms';
  return `: expected ${listed([...types], 'or')}, got ${shown(error)}`;
}

function requiredIn(schema: unknown): string[] {
  return asList(asObject(schema)['required']).map(String);
}

function listed(values: readonly unknown[], word: string): string {
  const texts = values.map(String);
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${word} ${last}`;
}

/** `Response.Tags[0].TagKey` */
function labelOf(pointer: string, member?: string): string {
  const segments = [...fromPointer(pointer), ...(member === undefined ? [] : [member])];
  const label = segments.map((segment) => (/^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`)).join('');
  return label.replace(/^\./, '') || 'The value';
}

function shown({ data, instancePath, parentSchema }: ErrorObject): string {
  const name = fromPointer(instancePath).findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  if (looksSecret(name) || parentSchema?.['x-sensitive'] === true) return 'another value';
  if (Array.isArray(data)) return 'an array';
  if (isObject(data)) return 'an object';
  const text = JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
