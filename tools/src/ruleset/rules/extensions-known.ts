import { type Place, objectsOf } from '../document/objectsOf.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

/** The extensions there are, and where each may stand. One more needs an ADR and a page under docs/extensions. */
const extensions: Readonly<Record<string, readonly Place[]>> = {
  'x-common-parameters': ['root'],
  'x-error-catalogue': ['root'],
  'x-errata': ['root', 'operation'],
  'x-error-codes': ['operation'],
  'x-extensible-enum': ['schema'],
  'x-group': ['tag'],
  'x-idempotency': ['operation'],
  'x-pagination': ['operation'],
  'x-permissions': ['operation'],
  'x-rate-limit': ['operation'],
  'x-request-form': ['example'],
  'x-selector': ['operation'],
  'x-sensitive': ['schema', 'parameter'],
  'x-source': ['operation'],
  'x-waiters': ['operation'],
};

const names: Readonly<Record<Place, string>> = {
  root: 'the root',
  tag: 'a tag',
  operation: 'an operation',
  parameter: 'a parameter',
  schema: 'a schema',
  example: 'an Example Object',
  other: 'this object',
};

export const extensionsKnown: Rule = {
  name: 'extensions-known',
  description: 'Extensions are those that docs/extensions describes, each in its place.',
  remedy: 'See docs/extensions for the extensions and where each may stand; a new one needs an ADR.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { value, path, place } of objectsOf(document)) {
      for (const key of Object.keys(value)) {
        if (!key.startsWith('x-')) continue;
        const places = extensions[key];
        if (places === undefined) {
          yield {
            message: `${key} is no known extension${didYouMean(key, Object.keys(extensions)) || '.'}`,
            path: [...path, key],
          };
        } else if (!places.includes(place)) {
          const allowed = places.map((name) => names[name]).join(' and ');
          yield { message: `${key} stands on ${names[place]}; its place is ${allowed}.`, path: [...path, key] };
        }
      }
    }
  },
};
