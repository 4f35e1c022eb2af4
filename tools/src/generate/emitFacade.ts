import type { ClientModel } from './ClientModel.ts';
import { docComment } from './docComment.ts';
import { emitMethods } from './emitMethods.ts';
import { coreTypes, importMethods } from './importMethods.ts';
import { indent } from './indent.ts';
import type { ProtocolTypes } from './ProtocolTypes.ts';

/** facade.ts: a class with a method for each function of the service, or with its groups, which have them. */
export function emitFacade(model: ClientModel, protocol: ProtocolTypes): string {
  const { prefix, title, operations, groups } = model;
  const isGrouped = groups.length > 0;
  const core = isGrouped ? ['Call', 'CallOptions'] : coreTypes(operations);
  const client = [
    `type ${prefix}Caller`,
    `type ${prefix}ClientOptions`,
    ...(isGrouped ? [] : [`type ${prefix}Failure`]),
    `create${prefix}Client`,
  ];
  return `import type { ${core.join(', ')} } from '@cloud-contracts/client-core';
import type { ${protocol.operation} } from '${protocol.module}';
import {
${client.map((name) => `  ${name},\n`).join('')}} from './client.ts';
${isGrouped ? importGroups(model) : ''}import { type ${prefix}Http, create${prefix}HttpClient } from './http.ts';
${isGrouped ? '' : importMethods(operations)}
/** ${title}, with a method for each operation${isGrouped ? ', in groups' : ''}. */
export class ${prefix}Client implements ${prefix}Caller {
${isGrouped ? emitMembers(model) : ''}  readonly #client: ReturnType<typeof create${prefix}Client>;
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
${isGrouped ? '' : `\n${emitMethods(model, operations, 'this')}`}}
`;
}

function importGroups({ groups }: ClientModel): string {
  return `import {\n${groups.map(({ className }) => `  ${className},\n`).join('')}} from './groups.ts';\n`;
}

function emitMembers({ groups }: ClientModel): string {
  const members = groups.map(
    ({ name, className, title, description }) => `${docComment([`${title}: ${description}`])}
readonly ${name}: ${className} = new ${className}(this);
`,
  );
  return `${indent(members.join('\n'))}\n`;
}
