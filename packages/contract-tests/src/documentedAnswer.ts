import type { ContractAnswer } from './Contract.ts';

/** Of the answers that are documented, the one with a status, else the default one. */
export function answerWith(answers: readonly ContractAnswer[], status: number): ContractAnswer | undefined {
  return answers.find((answer) => answer.status === status) ?? answers.find((answer) => answer.status === 'default');
}
