import { distinct } from '../ruleset/document/distinct.ts';
import { follow } from '../ruleset/document/follow.ts';
import { asObject, type JsonObject } from '../ruleset/document/Json.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import { isErrorStatus } from '../ruleset/document/resolveOutput.ts';

/**
 * A document whose operations have one answer to a failure, `default`, with the bodies of all that they documented. What
 * several operations have in common stands once, under `components`. A type says nothing more with a status for each, and
 * a service with hundreds of operations has thousands of them.
 */
export function joinFailures(document: JsonObject): JsonObject {
  const joined = new Map<string, { readonly name: string; readonly response: JsonObject }>();
  const paths = { ...asObject(document['paths']) };
  for (const { pathKey, method, value } of operationsOf(document)) {
    const answers = Object.entries(asObject(value['responses']));
    const failures = answers.filter(([status]) => isErrorStatus(status));
    if (failures.length === 0) continue;
    const successes = answers.filter(([status]) => !isErrorStatus(status));
    const response = join(failures.map(([, node]) => follow(document, node, []).value));
    const key = JSON.stringify(response);
    const known = joined.get(key) ?? { name: `Failure${joined.size + 1}`, response };
    joined.set(key, known);
    const responses = { ...Object.fromEntries(successes), default: { $ref: `#/components/responses/${known.name}` } };
    paths[pathKey] = { ...asObject(paths[pathKey]), [method]: { ...value, responses } };
  }
  const components = asObject(document['components']);
  const added = Object.fromEntries(Array.from(joined.values(), ({ name, response }) => [name, response]));
  return {
    ...document,
    paths,
    components: { ...components, responses: { ...asObject(components['responses']), ...added } },
  };
}

function join(responses: readonly JsonObject[]): JsonObject {
  const media = responses.flatMap((response) => Object.entries(asObject(response['content'])));
  const byType = Map.groupBy(media, ([type]) => type);
  const content = Object.fromEntries(
    byType.entries().map(([type, entries]) => {
      const schemas = entries.map(([, mediaType]) => asObject(mediaType)['schema'] ?? true);
      const [first, ...others] = distinct(schemas);
      return [type, { schema: others.length === 0 ? first : { anyOf: [first, ...others] } }];
    }),
  );
  return { description: 'The call failed.', ...(byType.size === 0 ? {} : { content }) };
}
