import { isDeepStrictEqual } from 'node:util';
import { flattenValue } from './flattenValue.ts';
import type { ReceivedCall } from './Protocol.ts';
import type { SchemaReader } from './SchemaReader.ts';
import { unfoldParameters } from './unfoldParameters.ts';

/**
 * Finds the documented request example that a request equals, in its body and its parameters, and gives its key. Where the request came as parameters,
 * the example is compared as what its own parameters would become, since they lose types.
 */
export function documentedExample(
  reader: SchemaReader,
  { operation, body, form, parameters }: ReceivedCall,
): string | undefined {
  const { schema = true, examples = [] } = operation.body ?? {};
  const keys = new Set(
    [...examples, ...operation.parameters.flatMap((parameter) => parameter.examples)].map(({ key }) => key),
  );
  const shownBy = (key: string) =>
    operation.parameters.flatMap(({ name, examples: of }) =>
      of.filter((example) => example.key === key).map(({ value }) => ({ name, value })),
    );
  const equal = [...keys].filter((key) => {
    const example = examples.find((candidate) => candidate.key === key);
    const sent =
      form === 'query' && example ? unfoldParameters(reader, schema, flattenValue(example.value)) : example?.value;
    // An example says nothing of parameters that it does not show.
    return (
      isDeepStrictEqual(sent, body) &&
      shownBy(key).every(({ name, value }) => isDeepStrictEqual(value, parameters[name]))
    );
  });
  // One that shows more parameters is nearer to the request.
  return equal.toSorted((one, other) => shownBy(other).length - shownBy(one).length)[0];
}
