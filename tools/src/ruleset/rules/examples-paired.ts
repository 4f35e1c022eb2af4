import { deviationsOf } from '../document/deviationsOf.ts';
import { toPointer } from '../document/JsonPath.ts';
import { unpairedExamples } from '../document/unpairedExamples.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const examplesPaired: Rule = {
  name: 'examples-paired',
  description:
    'The request and the response of one documented example share a key; errors, responses without a body, operations without documented values and examples that an erratum lists need no pair.',
  remedy:
    'Give both sides of the example the same key under `examples`, or add the side that is missing; where the document has none, list the example under `deviations` of an erratum.',
  *check({ document }: Contract): Generator<Fault> {
    const excused = new Set(deviationsOf(document).map(({ target }) => target));
    for (const { key, missing, path } of unpairedExamples(document)) {
      if (!excused.has(toPointer(path)))
        yield { message: `The example ${key} has no ${missing} of the same key.`, path };
    }
  },
};
