import type { Contract, ContractOperation } from './Contract.ts';

/** Throws where the contract has no operation of this name. */
export function operationOf({ operations }: Contract, operationId: string): ContractOperation {
  const found = operations.find(({ id }) => id === operationId);
  if (found === undefined) throw new Error(`The contract knows no operation ${operationId}.`);
  return found;
}
