import type { OperationModel } from './ClientModel.ts';

/** The functions that wait for what an operation tells or starts. */
export function waitingFunctions({ waiters, job }: OperationModel): string[] {
  return [...waiters, ...(job === undefined ? [] : [job])].map(({ functionName }) => functionName);
}
