import { asObject, isObject } from '../ruleset/document/Json.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import type { OperationModel } from './ClientModel.ts';
import { GenerateError } from './GenerateError.ts';

/** What of an operation does not depend on the protocol. */
export type OperationFacts = Omit<OperationModel, 'inputOptional' | 'pagination' | 'waiters' | 'descriptor'>;

export function readOperationFacts(operation: Operation): OperationFacts {
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
  const { document, section } = source;
  if (typeof document !== 'string' || typeof section !== 'string') {
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
    inputType: `${id}Input`,
    outputType: `${id}Output`,
    summary: value['summary'],
    description: typeof value['description'] === 'string' ? value['description'] : undefined,
    deprecated: value['deprecated'] === true,
    rateLimit: readRateLimit(operation),
    source: { document, section },
    errorCodes: readErrorCodes(operation),
  };
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

function readErrorCodes({ id, value, path }: Operation): readonly string[] {
  const codes = value['x-error-codes'];
  if (Array.isArray(codes) && codes.every((code): code is string => typeof code === 'string')) return codes;
  throw new GenerateError(
    `${id} has no list of error codes.`,
    'Add x-error-codes with the documented codes; [] if there are none.',
    [...path, 'x-error-codes'],
  );
}
