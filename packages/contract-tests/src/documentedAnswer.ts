import type { ContractAnswer } from './Contract.ts';

/** Of the answers of an operation, the one that is documented with a status, else the default one. */
export function documentedAnswer(answers: readonly ContractAnswer[], status: number): ContractAnswer | undefined {
  return answers.find((answer) => answer.status === status) ?? answers.find((answer) => answer.status === 'default');
}
