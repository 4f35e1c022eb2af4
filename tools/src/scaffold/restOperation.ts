import type { JsonObject } from '../ruleset/document/Json.ts';
import { fillIn } from './fillIn.ts';
import type { OperationFacts } from './OperationFacts.ts';

/** An operation that its method and path select; one on a shared path is told apart by a member of its body. */
export function restOperation({ id, document, section, group, method, path }: OperationFacts): JsonObject {
  const [wirePath = '', fragment] = path.split('#', 2);
  const parameters = [...wirePath.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: fillIn('what it is'),
    schema: { type: 'string' },
  }));
  return {
    operationId: id,
    summary: fillIn('what it does, in a few words'),
    tags: [group],
    'x-source': { document, section },
    ...(fragment === undefined ? {} : { 'x-selector': { bodyKey: fragment } }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(['POST', 'PUT', 'PATCH'].includes(method)
      ? { requestBody: { required: true, content: content('a member for each row of the request table', 'request') } }
      : {}),
    responses: {
      '200': {
        description: fillIn('what it tells; mend the status and add the others'),
        content: content('a member for each row of the response table', 'response'),
      },
    },
  };
}

function content(members: string, side: 'request' | 'response'): JsonObject {
  const summary = side === 'request' ? { summary: fillIn('what the example shows') } : {};
  return {
    'application/json': {
      schema: { type: 'object', properties: { name: { type: 'string', description: fillIn(members) } } },
      examples: { example: { ...summary, value: { name: fillIn(`the ${side}`) } } },
    },
  };
}
