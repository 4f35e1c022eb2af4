import type { HuaweiTotals } from '../Inventory.ts';
import { examplesOf } from './examplesOf.ts';
import { type JsonObject, asList, asObject } from './Json.ts';
import { type Operation, operationsOf } from './operationsOf.ts';
import { parametersOf } from './parametersOf.ts';

/** Counts what a contract of Huawei holds, as inventory.json counts the documents. */
export function countHuaweiContract(document: JsonObject): Omit<HuaweiTotals, 'requestFields' | 'responseFields'> {
  const operations = [...operationsOf(document)];
  const parameters = operations.flatMap((operation) => parametersOf(document, operation));
  const rows = asList(asObject(document['x-error-catalogue'])['service']).map(asObject);
  return {
    operations: operations.length,
    pathParameters: parameters.filter(({ value }) => value['in'] === 'path').length,
    queryParameters: parameters.filter(({ value }) => value['in'] === 'query').length,
    examples: operations.reduce((sum, operation) => sum + countBlocks(document, operation), 0),
    catalogueRows: rows.length,
    errorCodes: new Set(rows.map(({ code }) => code)).size,
  };
}

/** The JSON blocks among the examples of an operation. What stands on parameters is a line of text in the document. */
export function countBlocks(document: JsonObject, operation: Operation): number {
  return [...examplesOf(document, operation)].filter(({ part }) => part !== 'parameter').length;
}
