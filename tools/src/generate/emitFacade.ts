import type { ClientModel, OperationModel } from './ClientModel.ts';
import { docJob } from './docJob.ts';
import { docOperation } from './docOperation.ts';
import { docPaginator } from './docPaginator.ts';
import { docWaiter } from './docWaiter.ts';
import { isPaged } from './isPaged.ts';
import { importList } from './importList.ts';
import { indent } from './indent.ts';
import { inputParameter } from './inputParameter.ts';
import { namedTypes } from './namedTypes.ts';
import { paginatorType } from './paginatorType.ts';
import type { ProtocolTypes } from './ProtocolTypes.ts';
import { resultType } from './resultType.ts';
import { startsJob } from './startsJob.ts';
import { waitingFunctions } from './waitingFunctions.ts';

/** facade.ts: a class with a method for each function of the service. */
export function emitFacade(model: ClientModel, protocol: ProtocolTypes): string {
  const { prefix, title, operations } = model;
  const paged = operations.filter(isPaged);
  const waiting = operations.flatMap(waitingFunctions);
  const core = [
    'Call',
    'CallOptions',
    ...(paged.length > 0 ? ['Paginator'] : []),
    ...(waiting.length > 0 ? ['WaiterOptions'] : []),
  ];
  const types = operations.flatMap((operation) =>
    [...namedTypes(operation), operation.pagination?.itemName ?? []].flat(),
  );
  return `import type { ${core.join(', ')} } from '@cloud-contracts/client-core';
import type { ${protocol.operation} } from '${protocol.module}';
import {
  type ${prefix}Caller,
  type ${prefix}ClientOptions,
  type ${prefix}Failure,
  create${prefix}Client,
} from './client.ts';
import { type ${prefix}Http, create${prefix}HttpClient } from './http.ts';
${importValues(
  operations.map(({ functionName }) => functionName),
  './operations.ts',
)}${importValues(
    paged.map(({ pagination }) => pagination.functionName),
    './paginators.ts',
  )}${importList(types, './types.ts')}${importValues(waiting, './waiters.ts')}
/** ${title}, with a method for each operation. */
export class ${prefix}Client implements ${prefix}Caller {
  readonly #client: ReturnType<typeof create${prefix}Client>;
  #httpClient: ReturnType<typeof create${prefix}HttpClient> | undefined;

  constructor(options: ${prefix}ClientOptions) {
    this.#client = create${prefix}Client(options);
  }

  /**
   * The openapi-fetch client underneath. It returns answers as they are on the wire, also errors. Once it has been asked
   * for, every call goes through it, and its middleware sees them.
   */
  get http(): ${prefix}Http {
    this.#httpClient ??= create${prefix}HttpClient(this.#client);
    return this.#httpClient.http;
  }

  /** Lets the functions of the operations take the facade as their client. */
  call<Data, Failure>(operation: ${protocol.operation}, input?: object, options?: CallOptions): Call<Data, Failure> {
    return (this.#httpClient ?? this.#client).call(operation, input, options);
  }

${indent(operations.flatMap((operation) => methodsOf(model, operation)).join('\n'))}}
`;
}

function methodsOf(model: ClientModel, operation: OperationModel): string[] {
  const { id, functionName, outputType } = operation;
  const methods = [
    emitMethod(operation, {
      name: functionName,
      doc: docOperation(model, operation),
      options: 'CallOptions',
      result: `Call<${resultType(operation)}, ${model.prefix}Failure<'${id}'>>`,
    }),
  ];
  if (isPaged(operation)) {
    methods.push(
      emitMethod(operation, {
        name: operation.pagination.functionName,
        doc: docPaginator(operation, operation.pagination),
        options: 'CallOptions',
        result: paginatorType(operation),
      }),
    );
  }
  for (const waiter of operation.waiters) {
    methods.push(
      emitMethod(operation, {
        name: waiter.functionName,
        doc: docWaiter(operation, waiter),
        options: 'WaiterOptions',
        result: `Promise<${outputType}>`,
      }),
    );
  }
  if (startsJob(operation)) {
    methods.push(
      emitMethod(operation, {
        name: operation.job.functionName,
        doc: docJob(operation),
        options: 'WaiterOptions',
        result: `Promise<${operation.job.outputType}>`,
      }),
    );
  }
  return methods;
}

interface Method {
  readonly name: string;
  readonly doc: string;
  readonly options: string;
  readonly result: string;
}

/** The method calls the function of the same name. */
function emitMethod(operation: OperationModel, { name, doc, options, result }: Method): string {
  return `${doc}
${name}(${inputParameter(operation)}, options?: ${options}): ${result} {
  return ${name}(this, input, options);
}
`;
}

function importValues(names: readonly string[], module: string): string {
  return names.length === 0 ? '' : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${module}';\n`;
}
