import { type JsonObject, asList, asObject } from '../../ruleset/document/Json.ts';
import type { Located } from '../../ruleset/document/follow.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';
import { GenerateError } from '../GenerateError.ts';
import { idempotencyOf } from '../idempotencyOf.ts';
import { sensitivePaths } from '../sensitivePaths.ts';

/** An operation as client-core's Tencent protocol takes it. */
export function describeTencentOperation(document: JsonObject, operation: Operation, input: Located): JsonObject {
  const { header, value: action } = asObject(operation.value['x-selector']);
  if (header !== 'X-TC-Action' || typeof action !== 'string') {
    throw new GenerateError(
      `${operation.id} does not say which action selects it.`,
      'Add x-selector: {header: X-TC-Action, value: <action>}.',
      [...operation.path, 'x-selector'],
    );
  }
  const required = asList(input.value['required']);
  const sensitive = sensitivePaths(document, input);
  return {
    name: action,
    path: operation.pathKey,
    required: required.length > 0 ? required : undefined,
    sensitive: sensitive.length > 0 ? sensitive : undefined,
    idempotency: idempotencyOf(operation),
  };
}
