import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import { type Operation, operationsOf } from '../../ruleset/document/operationsOf.ts';
import { parametersOf } from '../../ruleset/document/parametersOf.ts';
import type { ClientModel, JobModel, OperationModel } from '../ClientModel.ts';
import { codesOf } from '../codesOf.ts';
import { GenerateError } from '../GenerateError.ts';
import { prefixOf } from '../prefixOf.ts';
import { readGroups } from '../readGroups.ts';
import { readOperationFacts } from '../readOperationFacts.ts';
import { readPagination } from '../readPagination.ts';
import { readWaiters } from '../readWaiters.ts';
import { describeHuaweiOperation } from './describeHuaweiOperation.ts';
import { describeHuaweiService } from './describeHuaweiService.ts';
import { huaweiEnvelope } from './huaweiEnvelope.ts';
import { inlineItems } from './inlineItems.ts';
import { successesOf } from './successesOf.ts';

/** Reads the canonical bundle of a Huawei service. Throws a GenerateError that says what is missing, and where. */
export function readHuaweiModel(document: JsonObject, service: string): ClientModel {
  const sources = [...operationsOf(document)];
  if (sources.length === 0) {
    throw new GenerateError(`The contract of ${service} has no operations.`, 'Add a path with an operation.', [
      'paths',
    ]);
  }
  const plain = sources.map((operation) => readHuaweiOperation(document, operation));
  const operations = plain.map((model, index) =>
    Object.assign(model, { job: readJob(document, sources[index] as Operation, sources, plain) }),
  );
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
    descriptor: describeHuaweiService(document, service),
  };
}

function readHuaweiOperation(document: JsonObject, operation: Operation): OperationModel {
  const facts = readOperationFacts(document, operation);
  const descriptor = describeHuaweiOperation(document, operation);
  const bodies = successesOf(document, operation).map(({ media }) => media);
  const hasOutput = bodies.some((media) => media !== undefined);
  const pagination = readPagination(document, operation, huaweiEnvelope);
  return {
    ...facts,
    hasOutput,
    outputOptional: hasOutput && bodies.includes(undefined),
    inputOptional: descriptor['required'] === undefined,
    pagination: pagination && {
      ...pagination,
      itemName: pagination.itemName ?? inlineItems(document, operation)?.name,
    },
    waiters: readWaiters(document, operation, huaweiEnvelope),
    job: undefined,
    descriptor,
  };
}

/** The task behind a link of the answer: the operation that it leads to tells the state, by its first waiter. */
function readJob(
  document: JsonObject,
  operation: Operation,
  sources: readonly Operation[],
  models: readonly OperationModel[],
): JobModel | undefined {
  const [link] = successesOf(document, operation).flatMap(({ response: { value, path } }) =>
    Object.entries(asObject(value['links'])).map(([name, node]) => ({ name, node, at: [...path, 'links', name] })),
  );
  if (link === undefined) return undefined;
  const { name, at } = link;
  const { operationId, parameters } = asObject(link.node);
  const index = sources.findIndex(({ id }) => id === operationId);
  const teller = models[index];
  const waiter = teller?.waiters[0];
  if (teller === undefined || waiter === undefined) {
    throw new GenerateError(
      `The link ${name} of ${operation.id} leads to ${String(operationId)}, which has no waiter.`,
      'Link to the operation that tells the state of the task, and give it x-waiters.',
      at,
    );
  }
  const fromOutput = Object.fromEntries(
    Object.entries(asObject(parameters)).map(([parameter, expression]) => [
      parameter,
      String(expression).replace('$response.body#', ''),
    ]),
  );
  const own = new Set(namesOf(document, operation));
  const starter = models[sources.indexOf(operation)];
  return {
    functionName: `${starter?.functionName}AndWait`,
    waiterName: waiter.functionName,
    // Without an answer, there is no task.
    outputType: starter?.outputOptional ? `${teller.outputType} | undefined` : teller.outputType,
    fromOutput,
    fromInput: namesOf(document, sources[index] as Operation).filter(
      (parameter) => own.has(parameter) && !(parameter in fromOutput),
    ),
  };
}

function namesOf(document: JsonObject, operation: Operation): string[] {
  return parametersOf(document, operation).map(({ value }) => String(value['name']));
}
