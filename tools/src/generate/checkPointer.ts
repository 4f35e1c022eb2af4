import type { JsonObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { resolveInput } from '../ruleset/document/resolveInput.ts';
import { resolveOutput } from '../ruleset/document/resolveOutput.ts';
import { GenerateError } from './GenerateError.ts';

/** A pointer that an extension holds, if it leads to a member of the operation's input or output. */
export function checkPointer(
  document: JsonObject,
  operation: Operation,
  { side, pointer, at }: { readonly side: 'input' | 'output'; readonly pointer: unknown; readonly at: JsonPath },
): string {
  const resolve = side === 'input' ? resolveInput : resolveOutput;
  if (typeof pointer === 'string' && resolve(document, operation, pointer).length > 0) return pointer;
  throw new GenerateError(
    `${at.slice(operation.path.length).join('/')} of ${operation.id} is ${JSON.stringify(pointer)}, which leads to no member of the ${side}.`,
    `Write the JSON Pointer of a member that the ${side === 'input' ? 'request' : 'response'}'s schema has.`,
    at,
  );
}
