import type { OperationModel } from './ClientModel.ts';

/** The types of an operation that types.ts declares. */
export function namedTypes({ inputType, outputType, hasOutput }: OperationModel): string[] {
  return hasOutput ? [inputType, outputType] : [inputType];
}
