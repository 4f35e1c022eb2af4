import { expect, it } from 'vitest';
import { collect } from '../test/collect.ts';
import { paginateByMarker } from './paginateByMarker.ts';

interface Input {
  readonly marker?: string;
  readonly limit?: number;
}

/** A service with the disks a to e, that starts behind the marker. */
function disks() {
  const inputs: Input[] = [];
  const call = async (input: Input) => {
    inputs.push(input);
    const all = [...'abcde'];
    const start = input.marker === undefined ? 0 : all.indexOf(input.marker) + 1;
    return { volumes: all.slice(start, start + (input.limit ?? 2)).map((id) => ({ id })) };
  };
  return { call, inputs };
}

const places = { marker: '/marker', items: '/volumes', itemMarker: '/id' };

it('goes on behind the last item until a page is empty', async () => {
  const { call, inputs } = disks();
  expect(await collect(paginateByMarker({ call, input: {}, ...places }))).toEqual([...'abcde'].map((id) => ({ id })));
  expect(inputs.map(({ marker }) => marker)).toEqual([undefined, 'b', 'd', 'e']);
});

it('starts at the marker of the input, and keeps the rest of it', async () => {
  const { call, inputs } = disks();
  const input = Object.freeze({ marker: 'c', limit: 1 });
  expect(await collect(paginateByMarker({ call, input, ...places }))).toEqual([{ id: 'd' }, { id: 'e' }]);
  expect(inputs).toEqual(['c', 'd', 'e'].map((marker) => ({ marker, limit: 1 })));
});

it('gives the pages too', async () => {
  const pages = paginateByMarker({ call: disks().call, input: { limit: 5 }, ...places }).pages();
  expect((await collect(pages)).map(({ volumes }) => volumes.length)).toEqual([5, 0]);
});

it('ends where a service ignores the marker', async () => {
  let calls = 0;
  const call = async () => ({ volumes: [{ id: `only-${Math.min(++calls, 9)}`.slice(0, 5) }] });
  await collect(paginateByMarker({ call, input: {}, ...places }));
  expect(calls).toBe(2);
});
