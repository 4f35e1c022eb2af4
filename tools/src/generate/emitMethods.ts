import type { ClientModel, OperationModel } from './ClientModel.ts';
import { docJob } from './docJob.ts';
import { docOperation } from './docOperation.ts';
import { docPaginator } from './docPaginator.ts';
import { docWaiter } from './docWaiter.ts';
import { indent } from './indent.ts';
import { inputParameter } from './inputParameter.ts';
import { isPaged } from './isPaged.ts';
import { paginatorType } from './paginatorType.ts';
import { resultType } from './resultType.ts';
import { startsJob } from './startsJob.ts';

/** The methods of a class: one for each function of these operations. `client` is what they pass to the functions. */
export function emitMethods(
  model: Pick<ClientModel, 'prefix'>,
  operations: readonly OperationModel[],
  client: string,
): string {
  return indent(
    operations
      .flatMap((operation) => methodsOf(model, operation).map((method) => emitMethod(method, client)))
      .join('\n'),
  );
}

interface Method {
  readonly operation: OperationModel;
  readonly name: string;
  readonly doc: string;
  readonly options: string;
  readonly result: string;
}

function methodsOf(model: Pick<ClientModel, 'prefix'>, operation: OperationModel): Method[] {
  const { id, functionName, outputType } = operation;
  const methods: Method[] = [
    {
      operation,
      name: functionName,
      doc: docOperation(model, operation),
      options: 'CallOptions',
      result: `Call<${resultType(operation)}, ${model.prefix}Failure<'${id}'>>`,
    },
  ];
  if (isPaged(operation)) {
    methods.push({
      operation,
      name: operation.pagination.functionName,
      doc: docPaginator(operation, operation.pagination),
      options: 'CallOptions',
      result: paginatorType(operation),
    });
  }
  for (const waiter of operation.waiters) {
    methods.push({
      operation,
      name: waiter.functionName,
      doc: docWaiter(operation, waiter),
      options: 'WaiterOptions',
      result: `Promise<${outputType}>`,
    });
  }
  if (startsJob(operation)) {
    methods.push({
      operation,
      name: operation.job.functionName,
      doc: docJob(operation),
      options: 'WaiterOptions',
      result: `Promise<${operation.job.outputType}>`,
    });
  }
  return methods;
}

/** The method calls the function of the same name. */
function emitMethod({ operation, name, doc, options, result }: Method, client: string): string {
  return `${doc}
${name}(${inputParameter(operation)}, options?: ${options}): ${result} {
  return ${name}(${client}, input, options);
}
`;
}
