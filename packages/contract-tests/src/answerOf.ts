import type { AnswerChoice, Json } from '@cloud-contracts/mock';
import type { AcceptedProbe } from './Probe.ts';

/** What the mock is told to answer a probe with; undefined where it knows by itself. */
export function answerOf(probe: AcceptedProbe): AnswerChoice | undefined {
  const { example, isRecognized, isAnswerMade, response, status } = probe;
  if (isAnswerMade || example === undefined) return { response: response as Json | undefined, status };
  return isRecognized ? undefined : { example };
}
