import { answerWith } from '@cloud-contracts/client-testing/src/answerWith.ts';
import { describe, expect, it } from 'vitest';
import {
  createEvsClient,
  paginateCinderListSnapshots,
  paginateListVolumes,
  type EvsClient,
  type Paginator,
} from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

async function idsOf(list: Paginator<{ readonly id?: string }, unknown>): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}

const tagged = (...ids: string[]) => ({ total_count: 3, resources: ids.map((id) => ({ resource_id: id })) });

const things = (...ids: string[]) => ids.map((id) => ({ id }));

describe('a list with links', () => {
  const lists: [string, string, string, (evs: EvsClient) => Paginator<{ readonly id?: string }, unknown>][] = [
    ['listVolumes', 'volumes', 'cloudvolumes/detail', (evs) => evs.paginateListVolumes({ limit: 2, name: 'data' })],
    ['cinderListVolumes', 'volumes', 'volumes', (evs) => evs.paginateCinderListVolumes({ limit: 2, name: 'data' })],
    [
      'cinderListVolumesDetail',
      'volumes',
      'volumes/detail',
      (evs) => evs.paginateCinderListVolumesDetail({ limit: 2, name: 'data' }),
    ],
    [
      'cinderListSnapshots',
      'snapshots',
      'snapshots',
      (evs) => evs.paginateCinderListSnapshots({ limit: 2, name: 'data' }),
    ],
    [
      'cinderListSnapshotsDetail',
      'snapshots',
      'snapshots/detail',
      (evs) => evs.paginateCinderListSnapshotsDetail({ limit: 2, name: 'data' }),
    ],
  ];

  it.each(lists)('follows the next one: %s', async (operation, items, path, list) => {
    const { evs, router, sent } = await startMock();
    const links = (marker: string) => [
      { rel: 'previous', href: 'https://elsewhere.invalid/x?marker=none' },
      {
        rel: 'next',
        href: `https://elsewhere.invalid/v2/other/${path}?limit=2&project_id=other&name=data&marker=${marker}`,
      },
    ];
    answerWith(
      router,
      operation,
      { [items]: things('a', 'b'), [`${items}_links`]: links('b') },
      { [items]: things('c', 'd'), [`${items}_links`]: links('d') },
      { [items]: things('e') },
    );
    expect(await idsOf(list(evs))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(router.problems).toEqual([]);
    // The host and the path of a link are the service's; the calls stay where the client's calls go.
    expect(sent.map((line) => line.split('?')[0])).toEqual(
      Array.from({ length: 3 }, () => `GET /v2/project-1/${path}`),
    );
    const queries = sent.map((line) => Object.fromEntries(new URLSearchParams(line.split('?')[1])));
    expect(queries).toEqual([
      { limit: '2', name: 'data' },
      { limit: '2', name: 'data', marker: 'b' },
      { limit: '2', name: 'data', marker: 'd' },
    ]);
  });

  it('ends where the links are null, and where a link leads to the page itself', async () => {
    const { evs, router, options } = await startMock();
    answerWith(router, 'cinderListSnapshots', { snapshots: things('a'), snapshots_links: null });
    expect(await idsOf(paginateCinderListSnapshots(createEvsClient(options)))).toEqual(['a']);
    const again = { volumes: things('a'), volumes_links: [{ rel: 'next', href: 'https://x.invalid/?marker=a' }] };
    answerWith(router, 'listVolumes', again, again);
    expect(await idsOf(evs.paginateListVolumes())).toEqual(['a', 'a']);
    expect(router.requests).toHaveLength(3);
  });

  it('gives whole pages, as a function too', async () => {
    const { options, router, sent } = await startMock();
    answerWith(
      router,
      'listVolumes',
      { count: 2, volumes: things('a'), volumes_links: [{ rel: 'next', href: '/v2/p/x?offset=1' }] },
      { count: 2, volumes: things('b') },
    );
    const counts: (number | undefined)[] = [];
    for await (const { count } of paginateListVolumes(createEvsClient(options)).pages()) counts.push(count);
    expect(counts).toEqual([2, 2]);
    expect(sent).toEqual(['GET /v2/project-1/cloudvolumes/detail', 'GET /v2/project-1/cloudvolumes/detail?offset=1']);
  });
});

describe('a list with a marker', () => {
  it('starts each page behind the last item', async () => {
    const { evs, router, sent } = await startMock();
    answerWith(router, 'listVolumesBrief', { volumes: things('a', 'b') }, { volumes: things('c') }, { volumes: [] });
    expect(await idsOf(evs.paginateListVolumesBrief({ limit: 2 }))).toEqual(['a', 'b', 'c']);
    expect(router.problems).toEqual([]);
    expect(sent).toEqual([
      'GET /v2/project-1/cloudvolumes?limit=2',
      'GET /v2/project-1/cloudvolumes?marker=b&limit=2',
      'GET /v2/project-1/cloudvolumes?marker=c&limit=2',
    ]);
  });
});

describe('a list with an offset', () => {
  it('skips what was received, and asks for the first page without one', async () => {
    const { evs, router, sent } = await startMock();
    for (const operation of ['cinderListVolumeTransfers', 'cinderListVolumeTransfersDetail'])
      answerWith(router, operation, { transfers: things('a', 'b') }, { transfers: things('c') }, { transfers: [] });
    expect(await idsOf(evs.paginateCinderListVolumeTransfers({ limit: 2 }))).toEqual(['a', 'b', 'c']);
    expect(await idsOf(evs.paginateCinderListVolumeTransfersDetail({ offset: 4 }))).toEqual(['a', 'b', 'c']);
    expect(router.problems).toEqual([]);
    expect(sent).toEqual([
      'GET /v2/project-1/os-volume-transfer?limit=2',
      'GET /v2/project-1/os-volume-transfer?limit=2&offset=2',
      'GET /v2/project-1/os-volume-transfer?limit=2&offset=3',
      'GET /v2/project-1/os-volume-transfer/detail?offset=4',
      'GET /v2/project-1/os-volume-transfer/detail?offset=6',
      'GET /v2/project-1/os-volume-transfer/detail?offset=7',
    ]);
  });

  it('may have it in the body, and ends with the total', async () => {
    const { evs, router } = await startMock();
    answerWith(router, 'listVolumesByTags', tagged('a', 'b'), tagged('c'));
    const body = { action: 'filter' as const, limit: 2, tags: [{ key: 'team', values: ['storage'] }] };
    const ids: (string | undefined)[] = [];
    for await (const { resource_id } of evs.paginateListVolumesByTags({ body })) {
      ids.push(resource_id);
    }
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(router.problems).toEqual([]);
    expect(router.requests.map((request) => request.body)).toEqual([body, { ...body, offset: 2 }]);
  });
});
