import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { deviationsOf } from '../ruleset/document/deviationsOf.ts';
import { examplesOf } from '../ruleset/document/examplesOf.ts';
import { asObject, type JsonObject } from '../ruleset/document/Json.ts';
import { type JsonPath, toPointer } from '../ruleset/document/JsonPath.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import { unpairedExamples } from '../ruleset/document/unpairedExamples.ts';
import { closeSchemas, type ClosedSchemas } from './closeSchemas.ts';
import { describeErrors } from './describeErrors.ts';
import { erratumNeeded, exampleValid } from './exampleRules.ts';

/** A finding of the strict check; `pointer` is a JSON pointer into the bundle. */
export interface ExampleFinding {
  readonly rule: string;
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Checks every documented example of a canonical bundle against its schema, closed against unknown members. A violation
 * that an erratum lists under `deviations` is no finding; a listed one that is none is. `x-extensible-enum` and `format`
 * are not enforced.
 */
export function checkExamples(bundle: object): ExampleFinding[] {
  const document = asObject(bundle);
  const violations = violationsIn(document);
  const deviations = deviationsOf(document);
  const excused = new Set(deviations.map((deviation) => deviation.target));
  const unpaired = [...unpairedExamples(document)].map(({ path }) => toPointer(path));
  const found = new Set([...violations.map(({ pointer }) => pointer), ...unpaired]);
  return [
    ...violations
      .filter(({ pointer }) => !excused.has(pointer))
      .map(({ pointer, message }) => ({ rule: exampleValid.name, pointer, message, remedy: exampleValid.remedy })),
    ...deviations
      // One that points into no operation is a finding of the rule `errata`.
      .filter(({ target }) => target !== undefined && !found.has(target))
      .map(({ erratum, text, path }) => ({
        rule: erratumNeeded.name,
        pointer: toPointer(path),
        message: `The erratum ${erratum} excuses ${text}, where nothing deviates.`,
        remedy: erratumNeeded.remedy,
      })),
  ];
}

function violationsIn(document: JsonObject): { pointer: string; message: string }[] {
  const closed = closeSchemas(document);
  const validatorFor = compiler(closed);
  const examples = [...operationsOf(document)].flatMap((operation) => Array.from(examplesOf(document, operation)));
  return examples
    .filter(({ object }) => 'value' in object)
    .flatMap(({ object, path, schema, schemaPath }) => {
      const validate = validatorFor(schema, schemaPath);
      if (typeof validate === 'string') return [{ pointer: toPointer(schemaPath), message: validate }];
      if (validate(object['value'])) return [];
      const at = toPointer([...path, 'value']);
      return describeErrors(validate.errors ?? [], document, closed).map(({ pointer, message }) => ({
        pointer: `${at}${pointer}`,
        message,
      }));
    });
}

/** Compiles each schema once; a text instead of a validator says why a schema cannot be compiled. */
function compiler(closed: ClosedSchemas): (schema: unknown, path: JsonPath) => ValidateFunction | string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    // The rule oas3-schema reports a malformed schema, and each validator runs only once or twice.
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  const validators = new Map<string, ValidateFunction | string>();
  const added = new Set<string>();
  return (schema, path) => {
    const pointer = toPointer(path);
    const known = validators.get(pointer);
    if (known !== undefined) return known;
    const root = closed.close(schema, path);
    for (const [id, component] of closed.byId) {
      if (added.has(id)) continue;
      added.add(id);
      ajv.addSchema(component as JsonObject, id);
    }
    const validator = tryCompile(ajv, root);
    validators.set(pointer, validator);
    return validator;
  };
}

function tryCompile(ajv: Ajv2020, schema: JsonObject | boolean): ValidateFunction | string {
  try {
    return ajv.compile(schema);
  } catch (error) {
    return `The schema cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
