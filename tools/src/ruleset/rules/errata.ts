import { type JsonObject, asList, asObject } from '../document/Json.ts';
import { type Deviation, deviationsOf } from '../document/deviationsOf.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const errata: Rule = {
  name: 'errata',
  description:
    'Errata are well-formed and unique, exist where x-errata names them, and are named by the operations they deviate in.',
  remedy:
    'Write the entry in errata.yaml as in CONTRIBUTING.md, Errata, and name its id in x-errata of each operation concerned.',
  *check({ document }: Contract): Generator<Fault> {
    const entries = asList(document['x-errata']).map(asObject);
    const ids = entries.map((entry) => String(entry['id']));
    for (const [index, entry] of entries.entries()) {
      const id = ids[index] ?? '';
      const path = ['x-errata', index];
      if (ids.indexOf(id) < index) yield { message: `The erratum ${id} stands twice.`, path: [...path, 'id'] };
      for (const [key, demand] of missingIn(entry)) {
        yield { message: `The erratum ${id} ${demand}.`, path: key in entry ? [...path, key] : path };
      }
    }
    for (const { id, value, path } of operationsOf(document)) {
      for (const [index, erratum] of asList(value['x-errata']).entries()) {
        if (ids.includes(String(erratum))) continue;
        const hint = didYouMean(String(erratum), ids) || '.';
        yield {
          message: `${id} names the erratum ${String(erratum)}, which errata.yaml does not have${hint}`,
          path: [...path, 'x-errata', index],
        };
      }
    }
    for (const deviation of deviationsOf(document)) yield* misplaced(deviation);
  },
};

function* misplaced({ erratum, text, path, operation }: Deviation): Generator<Fault> {
  if (operation === undefined) {
    yield {
      message: `The deviation "${text}" is no operations/<group>/<operationId>.yaml#/<pointer> of this service.`,
      path,
    };
  } else if (!asList(operation.value['x-errata']).includes(erratum)) {
    yield { message: `${operation.id} deviates by the erratum ${erratum}, but its x-errata does not name it.`, path };
  }
}

function* missingIn(entry: JsonObject): Generator<[key: string, demand: string]> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(entry['id'] ?? ''))) yield ['id', 'needs an id in kebab-case'];
  if (entry['kind'] !== 'contradiction' && entry['kind'] !== 'damage')
    yield ['kind', 'needs a kind: contradiction or damage'];
  if (asList(entry['readings']).length === 0) yield ['readings', 'needs the readings, a list'];
  for (const key of ['decision', 'evidence']) {
    if (typeof entry[key] !== 'string' || entry[key] === '')
      yield [key, `needs ${key === 'decision' ? 'a decision' : 'evidence'}`];
  }
}
