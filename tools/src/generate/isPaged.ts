import type { OperationModel, PaginationModel } from './ClientModel.ts';

/** Whether an operation returns its list in pages. */
export function isPaged(operation: OperationModel): operation is PagedOperation {
  return operation.pagination !== undefined;
}

export type PagedOperation = OperationModel & { readonly pagination: PaginationModel };
