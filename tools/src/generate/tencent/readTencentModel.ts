import { type JsonObject, asList, asObject } from '../../ruleset/document/Json.ts';
import { type Operation, operationsOf } from '../../ruleset/document/operationsOf.ts';
import { acceptsEmptyInput } from '../acceptsEmptyInput.ts';
import type { ClientModel, OperationModel } from '../ClientModel.ts';
import { GenerateError } from '../GenerateError.ts';
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
  return {
    service,
    prefix: prefixOf(service),
    title: String(asObject(document['info'])['title']),
    operations,
    serviceCodes: codesOf(catalogue['service']),
    commonCodes: codesOf(catalogue['common']),
    descriptor: describeTencentService(document, service),
  };
}

function readTencentOperation(document: JsonObject, operation: Operation): OperationModel {
  const facts = readOperationFacts(operation);
  const input = inputOf(document, operation).schema;
  return {
    ...facts,
    inputOptional: acceptsEmptyInput(document, input.value),
    pagination: readPagination(document, operation, envelope),
    waiters: readWaiters(document, operation, envelope),
    descriptor: describeTencentOperation(operation, input),
  };
}

/** `cfs` -> `Cfs`, `two-words` -> `TwoWords` */
function prefixOf(service: string): string {
  return service.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A code may stand in several rows. */
function codesOf(rows: unknown): string[] {
  return [...new Set(asList(rows).map((row) => String(asObject(row)['code'])))].toSorted();
}
