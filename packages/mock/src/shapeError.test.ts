import { describe, expect, it } from 'vitest';
import type { Json } from './Json.ts';
import type { Operation } from './Operation.ts';
import { shapeError } from './shapeError.ts';

/** An operation whose document shows these errors. */
function showing(...errors: readonly Json[]): Operation {
  return {
    id: 'ShowVolume',
    method: 'GET',
    path: '/volumes',
    selector: undefined,
    parameters: [],
    body: undefined,
    errorCodes: undefined,
    responseExamples: [
      { key: 'show', status: 200, value: { volume: { id: 'v-1' } } },
      ...errors.map((value) => ({ key: 'wrong', status: 400, value })),
    ],
    successStatuses: [200],
  };
}

describe('shapeError', () => {
  const told = { message: 'There is none.', code: 'DISK.0404' };
  const plain = { error_code: 'DISK.0404', error_msg: 'There is none.' };

  it.each<[string, Operation | undefined, Json]>([
    ['an error of its own name', showing({ error: { message: 'm', code: 'c' } }), { error: told }],
    ['a fault', showing({ badRequest: { message: 'm', code: 400 } }), { badRequest: told }],
    ['a code and a message', showing({ error_code: 'c', error_msg: 'm' }), plain],
    [
      'the first of several',
      showing({ itemNotFound: { message: 'm', code: 404 } }, { error: {} }),
      { itemNotFound: told },
    ],
    ['no error', showing(), plain],
    ['an error that is no object', showing('out of order'), plain],
    ['nothing: it is not known', undefined, plain],
  ])('takes the shape of an operation that documents %s', (_, operation, body) => {
    expect(shapeError(operation, 'DISK.0404', 'There is none.', 404)).toEqual(body);
  });

  it('takes the shape that is documented for the status', () => {
    const { responseExamples, ...operation } = showing({ badRequest: {} });
    const missing = { key: 'missing', status: 404, value: { itemNotFound: {} } };
    expect(
      shapeError(
        { ...operation, responseExamples: [...responseExamples, missing] },
        'DISK.0404',
        'There is none.',
        404,
      ),
    ).toEqual({ itemNotFound: told });
  });
});
