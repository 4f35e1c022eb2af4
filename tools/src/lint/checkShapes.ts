import { Ajv, type ErrorObject } from 'ajv';
import { readFileSync } from 'node:fs';
import type { Finding } from '../finding/Finding.ts';
import { didYouMean } from '../ruleset/didYouMean.ts';
import { asList, asObject } from '../ruleset/document/Json.ts';
import { fromPointer } from '../ruleset/document/JsonPath.ts';
import { locateInFile } from '../source/locateInFile.ts';
import type { ServiceSource } from '../source/ServiceSource.ts';
import type { SourceFile } from '../source/SourceFile.ts';

/** The files of specs/ that a JSON Schema of specs/schema describes; an editor finds them in .vscode/settings.json. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^specs\/[^/]+\/openapi\.yaml$/, 'openapi.schema.json'],
  [/^specs\/[^/]+\/operations\/.+\.yaml$/, 'operation.schema.json'],
  [/^specs\/[^/]+\/responses\/[^/]+\.yaml$/, 'response.schema.json'],
  [/\/schemas\/[^/]+\.yaml$/, 'data-type.schema.json'],
  [/^specs\/common\/[^/]+\/parameters\/[^/]+\.yaml$/, 'parameter.schema.json'],
  [/\/errors\.yaml$/, 'errors.schema.json'],
  [/\/errata\.yaml$/, 'errata.schema.json'],
];

/** Checks each file of a service against the JSON Schema of its kind. */
export function checkShapes(source: ServiceSource): Finding[] {
  return [...source.files.values()].flatMap((file) => {
    const name = shapes.find(([pattern]) => pattern.test(file.path))?.[1];
    const validate = name === undefined ? undefined : schemas().getSchema(name);
    if (name === undefined || !validate || file.value === undefined || validate(file.value)) return [];
    return direct(validate.errors ?? []).map((error) => describe(file, name, error));
  });
}

let compiled: Ajv | undefined;

/** Compiled once: `--watch` checks again and again. */
function schemas(): Ajv {
  if (compiled) return compiled;
  // Our own schemas, which a test checks; each is compiled once and runs a few times, so that compiling is what costs.
  compiled = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    code: { optimize: false },
  });
  for (const name of new Set(shapes.map(([, schema]) => schema))) compiled.addSchema(readSchema(name), name);
  return compiled;
}

function readSchema(name: string): object {
  const url = new URL(`../../../specs/schema/${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as object;
}

/** Without those of an `if`, which says nothing by itself, and of the branches of a choice, which is reported as a whole. */
function direct(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter(({ keyword, schemaPath }) => keyword !== 'if' && !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath));
}

function describe(file: SourceFile, schema: string, error: ErrorObject): Finding {
  const path = fromPointer(error.instancePath);
  const unknown = error.params['additionalProperty'] as string | undefined;
  const extension = [...path, unknown ?? ''].findLast((key) => key.startsWith('x-'));
  return {
    rule: 'file-shape',
    message: messageOf(error, path.at(-1) ?? 'The file', unknown),
    remedy:
      extension !== undefined && unknown !== extension
        ? `See docs/extensions/${extension}.md.`
        : `See specs/schema/${schema}; an editor that knows it completes what may stand here.`,
    ...locateInFile(file, unknown === undefined ? path : [...path, unknown]),
  };
}

function messageOf(
  { keyword, params, schema, parentSchema, message }: ErrorObject,
  at: string,
  unknown?: string,
): string {
  switch (keyword) {
    case 'additionalProperties':
      return `${unknown} may not stand here${didYouMean(unknown ?? '', Object.keys(asObject(parentSchema?.['properties']))) || '.'}`;
    case 'required':
      return `${at} needs ${String(params['missingProperty'])}.`;
    case 'enum':
      return `${at} has to be one of ${asList(schema).map(String).join(', ')}.`;
    case 'oneOf':
    case 'anyOf':
      return `${at} has none of the forms that it can have.`;
    case 'minLength':
      return `${at} is empty.`;
    default:
      return `${at} ${message ?? `breaks ${keyword}`}.`;
  }
}
