import type { OperationModel } from './ClientModel.ts';

/** The type of what a call resolves with. */
export function resultType({ outputType, hasOutput, outputOptional }: OperationModel): string {
  if (!hasOutput) return 'void';
  return outputOptional ? `${outputType} | undefined` : outputType;
}
