import { expect, it } from 'vitest';
import type { Contract, JsonObject } from '../Contract.ts';
import { callMethod } from './callMethod.ts';

class Client {
  readonly name = 'itself';
  async listThings(input: JsonObject) {
    return { called: this.name, input };
  }
  readonly boxes = new Boxes();
}

class Boxes {
  readonly name = 'boxes';
  async listBoxes(input: JsonObject) {
    return { called: this.name, input };
  }
}

const call = (operationId: string) =>
  callMethod(
    {
      bundle: {
        tags: [{ name: 'Things' }, { name: 'Box APIs', 'x-group': 'boxes' }],
        paths: {
          '/#ListThings': { post: { tags: ['Things'] } },
          '/boxes': { get: { tags: ['Box APIs'] }, post: { tags: ['Box APIs'] } },
        },
      },
      operations: [
        { id: 'ListThings', path: '/#ListThings', method: 'POST' },
        { id: 'listBoxes', path: '/boxes', method: 'GET' },
        { id: 'createBox', path: '/boxes', method: 'POST' },
      ],
    } as unknown as Contract,
    new Client() as unknown as JsonObject,
    operationId,
    { size: 1 },
  );

it('finds the method on the client, or on the member that the tag names', async () => {
  expect(await call('ListThings')).toEqual({ called: 'itself', input: { size: 1 } });
  expect(await call('listBoxes')).toEqual({ called: 'boxes', input: { size: 1 } });
});

it('says which method is missing', async () => {
  await expect(call('createBox')).rejects.toThrow('The client has no method boxes.createBox.');
});
