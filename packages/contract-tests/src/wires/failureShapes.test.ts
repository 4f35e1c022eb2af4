import { describe, expect, it } from 'vitest';
import type { Bundle } from '../Contract.ts';
import { failureShapes } from './failureShapes.ts';

const detail = { $ref: '#/components/schemas/Detail' };
const bundle = {
  components: {
    schemas: {
      Detail: { type: 'object', properties: { code: { type: 'string' }, message: { type: 'string' } } },
      Failure: { anyOf: [{ $ref: '#/components/schemas/Fault' }, { $ref: '#/components/schemas/Gateway' }] },
      Fault: { type: 'object', properties: { badRequest: detail, itemNotFound: detail }, additionalProperties: detail },
      Gateway: { type: 'object', properties: { error_code: { type: 'string' }, error_msg: { type: 'string' } } },
    },
  },
} as unknown as Bundle;

describe('the shapes of a failure', () => {
  const shapes = failureShapes(bundle, '/components/schemas/Failure');

  it('are one for each fault that is named, and that of the gateway', () => {
    expect(shapes.map(({ bodyOf }) => bodyOf('D.1', 'Gone.'))).toEqual([
      { badRequest: { code: 'D.1', message: 'Gone.' } },
      { itemNotFound: { code: 'D.1', message: 'Gone.' } },
      { error_code: 'D.1', error_msg: 'Gone.' },
    ]);
  });

  it('may say nothing but their name, where the code is left out', () => {
    expect(shapes.map(({ least }) => least)).toEqual([{ badRequest: {} }, { itemNotFound: {} }, undefined]);
  });
});
