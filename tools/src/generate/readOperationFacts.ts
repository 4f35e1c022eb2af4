import { type JsonObject, asObject, isObject } from '../ruleset/document/Json.ts';
import { type Operation, operationsOf } from '../ruleset/document/operationsOf.ts';
import { capitalize } from './capitalize.ts';
import type { OperationModel } from './ClientModel.ts';
import { GenerateError } from './GenerateError.ts';
import { permissionsOf } from './permissionsOf.ts';
import { splitDeprecation } from './splitDeprecation.ts';

/** What of an operation does not depend on the protocol. */
export type OperationFacts = Omit<
  OperationModel,
  'inputOptional' | 'hasOutput' | 'outputOptional' | 'pagination' | 'waiters' | 'job' | 'descriptor'
>;

export function readOperationFacts(document: JsonObject, operation: Operation): OperationFacts {
  const { id, value, path } = operation;
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(id)) {
    const place = `${operation.method.toUpperCase()} ${operation.pathKey}`;
    if (id === '') {
      throw new GenerateError(`${place} has no operationId.`, 'Name the operation as the document does.', path);
    }
    throw new GenerateError(
      `The operationId "${id}" of ${place} cannot be a name in TypeScript.`,
      'Use letters and digits, a letter first.',
      path,
    );
  }
  const source = asObject(value['x-source']);
  const { document: name, section } = source;
  if (typeof name !== 'string' || typeof section !== 'string') {
    throw new GenerateError(
      `${id} does not say where it is documented.`,
      'Add x-source: {document: <name>, section: <name>}.',
      [...path, 'x-source'],
    );
  }
  if (typeof value['summary'] !== 'string') {
    throw new GenerateError(`${id} has no summary.`, 'Say in a few words what it does.', path);
  }
  return {
    id,
    functionName: id.charAt(0).toLowerCase() + id.slice(1),
    inputType: `${capitalize(id)}Input`,
    outputType: `${capitalize(id)}Output`,
    summary: value['summary'],
    ...readDescription(document, operation),
    rateLimit: readRateLimit(operation),
    permissions: permissionsOf(operation),
    source: { document: name, section },
    errorCodes: readErrorCodes(operation),
  };
}

/** An operation that is not deprecated keeps its description whole. */
function readDescription(
  document: JsonObject,
  { id, value }: Operation,
): Pick<OperationModel, 'description' | 'deprecation'> {
  const description = typeof value['description'] === 'string' ? value['description'] : undefined;
  if (value['deprecated'] !== true) return { description, deprecation: undefined };
  const others = new Set([...operationsOf(document)].map((operation) => operation.id).filter((other) => other !== id));
  const { notice, rest } = splitDeprecation(description ?? '', others);
  return { description: rest, deprecation: notice };
}

function readRateLimit({ id, value, path }: Operation): OperationModel['rateLimit'] {
  const limit = value['x-rate-limit'];
  if (limit === undefined) return undefined;
  if (isObject(limit) && typeof limit['requests'] === 'number' && typeof limit['per'] === 'string') {
    return { requests: limit['requests'], per: limit['per'] };
  }
  throw new GenerateError(
    `x-rate-limit of ${id} cannot be read.`,
    'Write it as {requests: <number>, per: <unit of time>}.',
    [...path, 'x-rate-limit'],
  );
}

/** Undefined where the document lists codes for the whole service only. */
function readErrorCodes({ id, value, path }: Operation): readonly string[] | undefined {
  const codes = value['x-error-codes'];
  if (codes === undefined) return undefined;
  if (Array.isArray(codes) && codes.every((code): code is string => typeof code === 'string')) return codes;
  throw new GenerateError(
    `x-error-codes of ${id} is no list of codes.`,
    'Write a list; [] if the document lists none.',
    [...path, 'x-error-codes'],
  );
}
