import type { Json, Router } from '@cloud-contracts/mock';

/** Answers the next calls of an operation with these bodies, one after the other. */
export function answerWith(router: Router, operationId: string, ...bodies: Json[]): void {
  for (const response of bodies) router.answer(operationId, { response });
}
