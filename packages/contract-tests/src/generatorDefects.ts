import type { Difference } from './differencesBetween.ts';
import type { AcceptedProbe } from './Probe.ts';

/** A difference that openapi-generator makes and no view can mend. The suite fails on one that is no longer needed. */
export interface GeneratorDefect {
  readonly service: string;
  readonly reason: string;
  /** Whether a difference in the exchange of a probe is this one. */
  explains(difference: Difference, probe: AcceptedProbe): boolean;
}

export const generatorDefects: readonly GeneratorDefect[] = [
  ...['evs', 'workspace'].map((service): GeneratorDefect => ({
    service,
    reason:
      'The document wants a Content-Type in each request. OpenAPI states one only with a body, and ignores a header parameter of this name.',
    explains: ({ pointer, ours, theirs }, { input }) =>
      pointer === '/requests/0/headers/content-type' &&
      ours === 'application/json' &&
      theirs === undefined &&
      input['body'] === undefined,
  })),
  {
    service: 'workspace',
    reason: 'Of several statuses of success only the lowest is decoded.',
    explains: ({ pointer, theirs }, { operationId, status }) =>
      operationId === 'updateDesktopSids' && status === 202 && pointer === '/answer' && theirs === undefined,
  },
  {
    service: 'evs',
    reason: 'A list of data types that may be null is decoded as one that may be left out, so that its null is lost.',
    explains: ({ pointer, ours, theirs }, { operationId }) =>
      operationId === 'cinderListSnapshots' &&
      pointer === '/answer/snapshots_links' &&
      ours === null &&
      theirs === undefined,
  },
];
