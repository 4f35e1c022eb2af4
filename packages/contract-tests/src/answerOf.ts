import type { AnswerChoice, Json } from '@cloud-contracts/mock';
import type { AcceptedProbe } from './Probe.ts';

/** What the mock is told to answer a probe with; undefined where it knows by itself. */
export function answerOf({ example, isRecognized, response, status }: AcceptedProbe): AnswerChoice | undefined {
  if (isRecognized) return undefined;
  return example === undefined ? { response: response as Json | undefined, status } : { example };
}
