import { expect, it } from 'vitest';
import { collect } from '../test/collect.ts';
import { paginateByLink } from './paginateByLink.ts';

const places = { items: '/volumes', links: '/volumes_links', query: ['limit', 'marker'] };
const next = (query: string) => ({ rel: 'next', href: `https://elsewhere.invalid/v2/p/volumes/detail?${query}` });

it('asks for what the link asks for, and ends without one', async () => {
  const inputs: object[] = [];
  const call = async (input: object) => {
    inputs.push(input);
    return [
      { volumes: ['a'], volumes_links: [{ rel: 'self', href: 'https://x.invalid/?no' }, next('limit=1&marker=a')] },
      { volumes: ['b'], volumes_links: [next('limit=1&marker=b%20c')] },
      { volumes: ['d'], volumes_links: null },
    ][inputs.length - 1];
  };
  const input = { project_id: 'p', limit: 1 };
  expect(await collect(paginateByLink({ call, input, ...places }))).toEqual(['a', 'b', 'd']);
  expect(inputs).toEqual([
    { project_id: 'p', limit: 1 },
    { project_id: 'p', limit: '1', marker: 'a' },
    { project_id: 'p', limit: '1', marker: 'b c' },
  ]);
});

it('takes nothing of a link but what pages the list', async () => {
  const inputs: object[] = [];
  const call = async (input: object) => {
    inputs.push(input);
    return inputs.length > 1 ? {} : { volumes_links: [next('marker=a&project_id=other&body=x&name=y')] };
  };
  await collect(paginateByLink({ call, input: { project_id: 'p', name: 'data' }, ...places }));
  expect(inputs[1]).toEqual({ project_id: 'p', name: 'data', marker: 'a' });
});

it('skips items before the first page only', async () => {
  const inputs: object[] = [];
  const call = async (input: object) => {
    inputs.push(input);
    return { volumes: [], volumes_links: [[next('marker=c')], [next('marker=d&offset=1')], []][inputs.length - 1] };
  };
  await collect(
    paginateByLink({
      call,
      input: { offset: 2, name: 'n' },
      ...places,
      offset: '/offset',
      query: ['limit', 'marker', 'offset'],
    }),
  );
  expect(inputs).toEqual([
    { offset: 2, name: 'n' },
    { marker: 'c', name: 'n' },
    { marker: 'd', name: 'n', offset: '1' },
  ]);
});

it('gives an empty page, if there is a link behind it', async () => {
  const pages = [{ volumes: [], volumes_links: [next('marker=a')] }, { volumes: ['b'] }];
  const call = async () => pages.shift();
  expect(await collect(paginateByLink({ call, input: {}, ...places }))).toEqual(['b']);
});

it.each([
  ['leads to the same page', [next('marker=a')]],
  ['has no query', [{ rel: 'next', href: 'https://elsewhere.invalid/v2' }]],
  ['has no address', [{ rel: 'next' }]],
  ['is no link', ['next', null]],
])('ends where the link %s', async (_, links) => {
  let calls = 0;
  const call = async () => {
    calls++;
    return { volumes: ['a'], volumes_links: links };
  };
  await collect(paginateByLink({ call, input: {}, ...places }));
  expect(calls).toBeLessThanOrEqual(2);
});
