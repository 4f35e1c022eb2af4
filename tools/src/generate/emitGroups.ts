import type { ClientModel, GroupModel } from './ClientModel.ts';
import { docComment } from './docComment.ts';
import { emitMethods } from './emitMethods.ts';
import { coreTypes, importMethods } from './importMethods.ts';

/** groups.ts: a class for each group, with a method for each of its functions; undefined if the facade has them itself. */
export function emitGroups(model: ClientModel): string | undefined {
  const { prefix, operations, groups } = model;
  if (groups.length === 0) return undefined;
  return `import type { ${coreTypes(operations).join(', ')} } from '@cloud-contracts/client-core';
import type { ${prefix}Caller, ${prefix}Failure } from './client.ts';
${importMethods(operations)}
${groups.map((group) => emitGroup(model, group)).join('\n')}`;
}

function emitGroup(model: ClientModel, { className, title, description, operations }: GroupModel): string {
  return `${docComment([`${title}: ${description}`])}
export class ${className} {
  readonly #client: ${model.prefix}Caller;

  constructor(client: ${model.prefix}Caller) {
    this.#client = client;
  }

${emitMethods(model, operations, 'this.#client')}}
`;
}
