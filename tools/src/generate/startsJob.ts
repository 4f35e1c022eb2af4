import type { JobModel, OperationModel } from './ClientModel.ts';

/** Whether an operation starts a task that can be waited for. */
export function startsJob(operation: OperationModel): operation is StartingOperation {
  return operation.job !== undefined;
}

export type StartingOperation = OperationModel & { readonly job: JobModel };
