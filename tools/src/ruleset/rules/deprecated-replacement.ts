import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const deprecatedReplacement: Rule = {
  name: 'deprecated-replacement',
  description: 'A deprecated operation names its replacement, or says that the document names none.',
  remedy: 'Name the operationId to use instead in the description, or write "The document names no replacement."',
  *check({ document, inventory }: Contract): Generator<Fault> {
    const ids = new Set([
      ...inventory.operations.map((entry) => entry.operationId),
      ...[...operationsOf(document)].map((operation) => operation.id),
    ]);
    for (const { id, value, path } of operationsOf(document)) {
      if (value['deprecated'] !== true) continue;
      const description = String(value['description'] ?? '');
      const words = description.match(/[\w-]+/g) ?? [];
      if (words.some((word) => word !== id && ids.has(word)) || /names no replacement/i.test(description)) continue;
      const at = [...path, 'description' in value ? 'description' : 'deprecated'];
      yield { message: `${id} is deprecated, and its description names no other operation.`, path: at };
    }
  },
};
