import type { ClientPackage, DocumentedCall } from './ClientPackage.ts';

/** The operation that stands for the others: the first of the contract that only reads. */
export function firstRead({ service, calls }: ClientPackage): DocumentedCall {
  const call = calls.find(({ reads }) => reads);
  if (call === undefined)
    throw new Error(`The contract of ${service} has no documented example of an operation that reads.`);
  return call;
}
