import { describe, expect, it } from 'vitest';
import type { Bundle } from '../Contract.ts';
import { Sampler } from '../Sampler.ts';
import { failureShapes } from './failureShapes.ts';

const text = { type: 'string' };
const detail = { $ref: '#/components/schemas/Detail' };
const bundle = {
  components: {
    schemas: {
      Detail: { type: 'object', properties: { code: text, message: text } },
      Failure: { anyOf: [{ $ref: '#/components/schemas/Fault' }, { $ref: '#/components/schemas/Gateway' }] },
      Fault: { type: 'object', properties: { badRequest: detail, itemNotFound: detail }, additionalProperties: detail },
      Gateway: {
        type: 'object',
        required: ['error_code', 'error_msg'],
        properties: { error_code: text, error_msg: text },
      },
      Nested: {
        type: 'object',
        properties: { error_code: text, error_msg: text, results: { type: 'array', items: detail } },
      },
      Open: { type: 'object', properties: { error_code: text, error_msg: text, error_detail: text } },
    },
  },
} as unknown as Bundle;
const shapesOf = (name: string) => failureShapes(Sampler.of(bundle), bundle, `/components/schemas/${name}`);

describe('the shapes of a failure', () => {
  it('are one for each fault that is named, and that of the gateway', () => {
    expect(shapesOf('Failure').map(({ bodyOf }) => bodyOf('D.1', 'Gone.'))).toEqual([
      { badRequest: { code: 'D.1', message: 'Gone.' } },
      { itemNotFound: { code: 'D.1', message: 'Gone.' } },
      { error_code: 'D.1', error_msg: 'Gone.' },
    ]);
  });

  it('have every member that is documented beside the code', () => {
    expect(shapesOf('Open').map(({ bodyOf }) => bodyOf('D.1', 'Gone.'))).toEqual([
      { error_code: 'D.1', error_msg: 'Gone.', error_detail: 'error_detail-1' },
    ]);
  });

  it('may say nothing but their name, where the code is left out', () => {
    expect(shapesOf('Failure').map(({ bare }) => bare(404).map(({ body, code }) => [body, code]))).toEqual([
      [[{ badRequest: {} }, 'badRequest']],
      [[{ itemNotFound: {} }, 'itemNotFound']],
      [],
    ]);
  });

  it('may say nothing but one of its members, where none is required', () => {
    expect(
      shapesOf('Open')[0]
        ?.bare(404)
        .map(({ body, code, message }) => [body, code, message]),
    ).toEqual([
      [{ error_code: 'code-1' }, 'code-1', 'code-1'],
      [{ error_msg: 'message-1' }, '404', 'message-1'],
    ]);
  });

  it('may hold objects that say nothing', () => {
    const sparse = shapesOf('Nested')[0]?.bare(404).at(-1);
    expect(sparse?.body).toEqual({ error_code: 'code-1', error_msg: 'message-1', results: [{}, {}] });
  });
});
