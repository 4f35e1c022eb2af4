import type { OperationModel } from './ClientModel.ts';

/** The parameter `input` of an operation, its paginator and its waiters. */
export function inputParameter({ inputType, inputOptional }: OperationModel): string {
  return `input: ${inputType}${inputOptional ? ' = {}' : ''}`;
}
