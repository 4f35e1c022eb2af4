import { CloudContractsError } from './errors/CloudContractsError.ts';
import { selectPointer } from './json/selectPointer.ts';

/** The ID that an output links on with. Throws a CloudContractsError if it has none. */
export function requireLink(operation: string, output: unknown, pointer: string): string {
  const value = selectPointer(output, pointer)[0];
  if (typeof value === 'string' && value !== '') return value;
  throw new CloudContractsError(`the answer holds nothing at ${pointer}, so there is nothing to wait for`, {
    operation,
  });
}
