import { type JsonObject, asObject } from '../ruleset/document/Json.ts';
import { fromPointer } from '../ruleset/document/JsonPath.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { resolveInput } from '../ruleset/document/resolveInput.ts';
import { resolveOutput } from '../ruleset/document/resolveOutput.ts';
import { capitalize } from './capitalize.ts';
import type { PaginationModel } from './ClientModel.ts';
import { checkPointer } from './checkPointer.ts';
import { GenerateError } from './GenerateError.ts';

/** The places that a style cannot do without. */
const needed = {
  offset: [['request', 'offset']],
  page: [['request', 'page']],
  marker: [
    ['request', 'marker'],
    ['response', 'marker'],
  ],
  link: [['response', 'links']],
} as const satisfies Record<PaginationModel['style'], readonly (readonly ['request' | 'response', string])[]>;

/** An operation's x-pagination. `envelope` is what pointers into a response begin with and a caller does not see. */
export function readPagination(
  document: JsonObject,
  operation: Operation,
  envelope: string,
): PaginationModel | undefined {
  const { id, value } = operation;
  if (value['x-pagination'] === undefined) return undefined;
  const at = [...operation.path, 'x-pagination'];
  const { style, first, request, response } = asObject(value['x-pagination']);
  if (style !== 'offset' && style !== 'page' && style !== 'marker' && style !== 'link') {
    throw new GenerateError(
      `x-pagination of ${id} has the style "${String(style)}", which the generator does not know.`,
      'Use the style offset, page, marker or link.',
      at,
    );
  }
  if (style === 'page' && typeof first !== 'number') {
    throw new GenerateError(
      `x-pagination of ${id} has the style page, which needs first.`,
      'Say in `first` which number the first page has.',
      at,
    );
  }
  const missing = needed[style].find(([side, name]) => asObject({ request, response }[side])[name] === undefined);
  if (missing !== undefined) {
    throw new GenerateError(
      `x-pagination of ${id} has the style ${style}, which needs ${missing.join('.')}.`,
      'See docs/extensions/x-pagination.md.',
      at,
    );
  }
  const input = Object.keys(asObject(request)).map((name) => {
    const place = { side: 'input', pointer: asObject(request)[name], at: [...at, 'request', name] } as const;
    return [name, checkPointer(document, operation, place)];
  });
  const items = String(asObject(response)['items']);
  const output = Object.keys({ items, ...asObject(response) }).map((name) => {
    // The marker stands in the last item.
    const within = name === 'marker' ? `${items}/*` : '';
    const pointer = `${within}${String(asObject(response)[name])}`;
    const place = { side: 'output', pointer, at: [...at, 'response', name] } as const;
    return [name, checkPointer(document, operation, place).slice(within.length || envelope.length)];
  });
  return {
    functionName: `paginate${capitalize(id)}`,
    itemName: itemNameOf(document, operation, items),
    style,
    asText: style === 'offset' && takesText(document, operation, String(asObject(request)['offset'])),
    first: typeof first === 'number' ? first : undefined,
    request: Object.fromEntries(input),
    response: Object.fromEntries(output),
  };
}

function takesText(document: JsonObject, operation: Operation, pointer: string): boolean {
  return resolveInput(document, operation, pointer).some(({ schema }) => asObject(schema)['type'] === 'string');
}

/** Items of a data type go by its name: in an editor it reads better than the way to them. */
function itemNameOf(document: JsonObject, operation: Operation, pointer: string): string | undefined {
  const list = asObject(resolveOutput(document, operation, pointer)[0]?.schema);
  const reference = asObject(list['items'])['$ref'];
  return typeof reference === 'string' ? fromPointer(reference).at(-1) : undefined;
}
