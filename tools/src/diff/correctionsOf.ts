import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../commands/UsageError.ts';
import { type JsonObject, asList, asObject } from '../ruleset/document/Json.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import type { NamedErratum } from '../release/namedErrata.ts';

/**
 * Tells the erratum that a change follows, among those that changesets name: one that an operation which it touches has
 * in `x-errata` or, for what belongs to the whole service, one that is new or was changed with it.
 *
 * @throws {UsageError} where a changeset names an erratum that the service does not have
 */
export function correctionsOf(
  named: readonly NamedErratum[],
  before: JsonObject,
  after: JsonObject,
): (operations: readonly string[]) => string | undefined {
  const [old, now] = [errataOf(before), errataOf(after)];
  const unknown = named.find(({ id, isPending }) => isPending && !now.has(id));
  if (unknown) {
    const { file, service, id } = unknown;
    throw new UsageError(
      `${file} names the erratum ${service}/${id}, which specs/${service}/errata.yaml does not have.`,
    );
  }
  const errata = named.map(({ id }) => ({
    id,
    isNews: now.has(id) && !isDeepStrictEqual(old.get(id), now.get(id)),
    operations: new Set([before, after].flatMap((document) => operationsNaming(document, id))),
  }));
  return (touched) =>
    errata.find(({ isNews, operations }) =>
      touched.length === 0 ? isNews : touched.some((operation) => operations.has(operation)),
    )?.id;
}

function errataOf(document: JsonObject): Map<unknown, unknown> {
  return new Map(asList(document['x-errata']).map((entry) => [asObject(entry)['id'], entry]));
}

function operationsNaming(document: JsonObject, erratum: string): string[] {
  return [...operationsOf(document)]
    .filter(({ value }) => asList(value['x-errata']).includes(erratum))
    .map(({ id }) => id);
}
