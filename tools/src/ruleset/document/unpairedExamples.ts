import { type Example, examplesOf } from './examplesOf.ts';
import type { JsonObject } from './Json.ts';
import type { JsonPath } from './JsonPath.ts';
import { mediaOf } from './mediaOf.ts';
import { operationsOf } from './operationsOf.ts';
import { isErrorStatus } from './resolveOutput.ts';

/** An example of a request without its response, or the other way round. */
export interface UnpairedExample {
  readonly key: string;
  readonly missing: 'request' | 'response';
  readonly path: JsonPath;
}

/** The examples whose other side shares no key with them, where the operation has such a side. */
export function* unpairedExamples(document: JsonObject): Generator<UnpairedExample> {
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
    if (hasBody) yield* unpaired(returned, sent, 'request');
  }
}

function* unpaired(
  examples: readonly Example[],
  others: readonly Example[],
  missing: UnpairedExample['missing'],
): Generator<UnpairedExample> {
  const keys = new Set(others.map((example) => example.key));
  for (const { key, path } of examples) if (!keys.has(key)) yield { key, missing, path };
}
