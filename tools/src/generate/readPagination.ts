import { type JsonObject, asObject } from '../ruleset/document/Json.ts';
import { fromPointer } from '../ruleset/document/JsonPath.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { resolveOutput } from '../ruleset/document/resolveOutput.ts';
import type { PaginationModel } from './ClientModel.ts';
import { checkPointer } from './checkPointer.ts';
import { GenerateError } from './GenerateError.ts';

/** An operation's x-pagination. `envelope` is what pointers into a response begin with and a caller does not see. */
export function readPagination(
  document: JsonObject,
  operation: Operation,
  envelope: string,
): PaginationModel | undefined {
  const { id, value } = operation;
  if (value['x-pagination'] === undefined) return undefined;
  const at = [...operation.path, 'x-pagination'];
  const { style, request, response } = asObject(value['x-pagination']);
  if (style !== 'offset') {
    throw new GenerateError(
      `x-pagination of ${id} has the style "${String(style)}", which the generator does not know.`,
      'Use the style offset.',
      at,
    );
  }
  const input = (name: string): string =>
    checkPointer(document, operation, {
      side: 'input',
      pointer: asObject(request)[name],
      at: [...at, 'request', name],
    });
  const output = (name: string): string =>
    checkPointer(document, operation, {
      side: 'output',
      pointer: asObject(response)[name],
      at: [...at, 'response', name],
    }).slice(envelope.length);
  const items = output('items');
  return {
    functionName: `paginate${id}`,
    itemName: itemNameOf(document, operation, envelope + items),
    offset: input('offset'),
    limit: input('limit'),
    items,
    total: asObject(response)['total'] === undefined ? undefined : output('total'),
  };
}

/** Items of a data type go by its name: in an editor it reads better than the way to them. */
function itemNameOf(document: JsonObject, operation: Operation, pointer: string): string | undefined {
  const list = asObject(resolveOutput(document, operation, pointer)[0]?.schema);
  const reference = asObject(list['items'])['$ref'];
  return typeof reference === 'string' ? fromPointer(reference).at(-1) : undefined;
}
