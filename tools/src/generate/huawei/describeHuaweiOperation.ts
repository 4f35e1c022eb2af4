import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';
import { parametersOf } from '../../ruleset/document/parametersOf.ts';
import { idempotencyOf } from '../idempotencyOf.ts';
import { sensitivePaths } from '../sensitivePaths.ts';
import { bodyOf } from './bodyOf.ts';
import { scopeParameter } from './scopeParameter.ts';
import { successesOf } from './successesOf.ts';

/** Methods whose requests may be sent again, as HTTP says. */
const repeatable: Readonly<Record<string, string>> = {
  get: 'read',
  head: 'read',
  put: 'method',
  delete: 'method',
};

/** An operation as client-core's Huawei protocol takes it. */
export function describeHuaweiOperation(document: JsonObject, operation: Operation): JsonObject {
  const { id, method, pathKey } = operation;
  const parameters = parametersOf(document, operation).map(({ value }) => value);
  const body = bodyOf(document, operation);
  const required = parameters
    .filter((parameter) => parameter['required'] === true && parameter['name'] !== scopeParameter)
    .map((parameter) => parameter['name']);
  if (body?.required) required.push('body');
  const query = parameters.filter((parameter) => parameter['in'] === 'query').map((parameter) => parameter['name']);
  const schema = body && { value: asObject(body.media.value['schema']), path: [...body.media.path, 'schema'] };
  const sensitive = schema ? Array.from(sensitivePaths(document, schema), (path) => ['body', ...path]) : [];
  return {
    name: id,
    method: method.toUpperCase(),
    path: pathKey,
    query: query.length > 0 ? query : undefined,
    required: required.length > 0 ? required : undefined,
    sensitive: sensitive.length > 0 ? sensitive : undefined,
    // Any status below 300 is one of success.
    status: successesOf(document, operation).find(({ status }) => status >= 300)?.status,
    idempotency: idempotencyOf(operation) ?? repeatable[method],
  };
}
