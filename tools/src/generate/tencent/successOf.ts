import { type JsonObject, asList, asObject } from '../../ruleset/document/Json.ts';
import { type Located, follow } from '../../ruleset/document/follow.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';
import { GenerateError } from '../GenerateError.ts';

/** The success branch of a Tencent response, the one that says `Error: false`, and its `Response`. */
export interface Success {
  readonly branch: Located;
  readonly response: Located;
}

export function successOf(document: JsonObject, operation: Operation): Success {
  const answer = follow(document, asObject(operation.value['responses'])['200'], [
    ...operation.path,
    'responses',
    '200',
  ]);
  const at = [...answer.path, 'content', 'application/json', 'schema'];
  const schema = asObject(asObject(asObject(answer.value['content'])['application/json'])['schema']);
  for (const [index, node] of asList(schema['oneOf']).entries()) {
    const branch = follow(document, node, [...at, 'oneOf', index]);
    const response = follow(document, asObject(branch.value['properties'])['Response'], [
      ...branch.path,
      'properties',
      'Response',
    ]);
    if (asObject(response.value['properties'])['Error'] === false) return { branch, response };
  }
  throw new GenerateError(
    `The 200 of ${operation.id} has no success branch.`,
    'Make it a oneOf of the success envelope, whose Response says Error: false, and the error envelope.',
    at,
  );
}
