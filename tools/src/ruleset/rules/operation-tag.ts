import { asList, asObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const operationTag: Rule = {
  name: 'operation-tag',
  description: 'Every operation has exactly one tag, one that the root lists.',
  remedy: "State `tags: [<the document's group>]`, and list the group once under `tags` of openapi.yaml.",
  *check({ document }: Contract): Generator<Fault> {
    const known = asList(document['tags']).map((tag) => String(asObject(tag)['name']));
    for (const { id, value, path } of operationsOf(document)) {
      const tags = asList(value['tags']);
      if (tags.length !== 1) {
        const at = [...path, ...('tags' in value ? ['tags'] : [])];
        yield {
          message: `${id} has ${tags.length === 0 ? 'no tag' : `${tags.length} tags`}; it needs exactly one.`,
          path: at,
        };
        continue;
      }
      const tag = String(tags[0]);
      if (!known.includes(tag)) {
        const hint = didYouMean(tag, known) || '.';
        yield { message: `The tag "${tag}" is not listed at the root${hint}`, path: [...path, 'tags', 0] };
      }
    }
  },
};
