import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import { type Operation, operationsOf } from '../../ruleset/document/operationsOf.ts';
import { acceptsEmptyInput } from '../acceptsEmptyInput.ts';
import type { ClientModel, OperationModel } from '../ClientModel.ts';
import { codesOf } from '../codesOf.ts';
import { GenerateError } from '../GenerateError.ts';
import { prefixOf } from '../prefixOf.ts';
import { readGroups } from '../readGroups.ts';
import { readOperationFacts } from '../readOperationFacts.ts';
import { readPagination } from '../readPagination.ts';
import { readWaiters } from '../readWaiters.ts';
import { describeTencentOperation } from './describeTencentOperation.ts';
import { describeTencentService } from './describeTencentService.ts';
import { inputOf } from './inputOf.ts';

const envelope = '/Response';

/** Reads the canonical bundle of a Tencent service. Throws a GenerateError that says what is missing, and where. */
export function readTencentModel(document: JsonObject, service: string): ClientModel {
  const operations = [...operationsOf(document)].map((operation) => readTencentOperation(document, operation));
  if (operations.length === 0) {
    throw new GenerateError(`The contract of ${service} has no operations.`, 'Add a path with an operation.', [
      'paths',
    ]);
  }
  const catalogue = asObject(document['x-error-catalogue']);
  const prefix = prefixOf(service);
  return {
    service,
    prefix,
    title: String(asObject(document['info'])['title']),
    operations,
    groups: readGroups(document, { prefix, operations }),
    serviceCodes: codesOf(catalogue['service']),
    commonCodes: codesOf(catalogue['common']),
    descriptor: describeTencentService(document, service),
  };
}

function readTencentOperation(document: JsonObject, operation: Operation): OperationModel {
  const facts = readOperationFacts(document, operation);
  if (facts.errorCodes === undefined) {
    throw new GenerateError(
      `${operation.id} has no list of error codes.`,
      'Add x-error-codes with the documented codes; [] if there are none.',
      [...operation.path, 'x-error-codes'],
    );
  }
  const input = inputOf(document, operation).schema;
  return {
    ...facts,
    inputOptional: acceptsEmptyInput(document, input.value),
    hasOutput: true,
    outputOptional: false,
    pagination: readPagination(document, operation, envelope),
    waiters: readWaiters(document, operation, envelope),
    job: undefined,
    descriptor: describeTencentOperation(document, operation, input),
  };
}
