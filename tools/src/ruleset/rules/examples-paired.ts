import { type Example, examplesOf } from '../document/examplesOf.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { mediaOf } from '../document/mediaOf.ts';
import { isErrorStatus } from '../document/resolveOutput.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const examplesPaired: Rule = {
  name: 'examples-paired',
  description:
    'The request and the response of one documented example share a key; errors, responses without a body, what another status of success answers and operations without documented values need no pair.',
  remedy: 'Give both sides of the example the same key under `examples`, or add the side that is missing.',
  *check({ document }: Contract): Generator<Fault> {
    for (const operation of operationsOf(document)) {
      const examples = [...examplesOf(document, operation)];
      const sent = examples.filter((example) => example.part !== 'response');
      const returned = examples.filter((example) => example.part === 'response' && !example.fails);
      const media = [...mediaOf(document, operation)];
      const hasBody = media.some(({ direction }) => direction === 'request');
      const answers = media.some(({ direction, status }) => direction === 'response' && !isErrorStatus(status));
      const failures = examples.filter((example) => example.fails);
      if (answers) yield* unpaired(sent, [...returned, ...failures], 'response');
      // Without a body, the document may show several answers to one request.
      if (hasBody) {
        const lowest = returned[0]?.status;
        // Another status shows another answer to the same request.
        yield* unpaired(
          returned.filter(({ status }) => status === lowest),
          sent,
          'request',
        );
      }
    }
  },
};

function* unpaired(examples: readonly Example[], others: readonly Example[], side: string): Generator<Fault> {
  const keys = new Set(others.map((example) => example.key));
  for (const { key, path } of examples) {
    if (!keys.has(key)) yield { message: `The example ${key} has no ${side} of the same key.`, path };
  }
}
