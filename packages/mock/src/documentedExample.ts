import { isDeepStrictEqual } from 'node:util';
import { flattenValue } from './flattenValue.ts';
import type { OperationBody } from './Operation.ts';
import type { ReceivedCall } from './Protocol.ts';
import type { SchemaReader } from './SchemaReader.ts';
import { unfoldParameters } from './unfoldParameters.ts';

/**
 * Finds the documented request example that a request equals, and gives its key. Where the request came as parameters,
 * the example is compared as what its own parameters would become, since they lose types.
 */
export function documentedExample(
  reader: SchemaReader,
  { schema, examples }: OperationBody,
  { body, form }: ReceivedCall,
): string | undefined {
  return examples.find(({ value }) =>
    isDeepStrictEqual(form === 'query' ? unfoldParameters(reader, schema, flattenValue(value)) : value, body),
  )?.key;
}
