import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const operationSummary: Rule = {
  name: 'operation-summary',
  description: 'Every operation has a summary: one line without a full stop.',
  remedy: 'Say in a few words what the operation does, as in `summary: List snapshots of file systems`.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { id, value, path } of operationsOf(document)) {
      const summary = value['summary'];
      if (typeof summary !== 'string' || summary.trim() === '') {
        yield { message: `${id} has no summary.`, path };
      } else if (/[.\n]$/.test(summary) || summary.includes('\n')) {
        yield { message: `The summary of ${id} is not one line without a full stop.`, path: [...path, 'summary'] };
      }
    }
  },
};
