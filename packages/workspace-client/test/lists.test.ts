import { answerWith } from '@cloud-contracts/client-testing/src/answerWith.ts';
import { describe, expect, it } from 'vitest';
import type { Paginator } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

async function collect<Item>(list: Paginator<Item, unknown>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** A page with items of these IDs, beside what else it says. */
function page(items: string, id: string, ids: readonly string[], others: object = { total_count: 3 }) {
  return { ...others, [items]: ids.map((value) => ({ [id]: value })) };
}

describe('a list', () => {
  it('with an offset in the query ends with its total', async () => {
    const { workspace, router, sent } = await startMock();
    answerWith(
      router,
      'listDesktops',
      page('desktops', 'desktop_id', ['a', 'b']),
      page('desktops', 'desktop_id', ['c']),
    );
    expect(await collect(workspace.desktops.paginateListDesktops({ limit: 2 }))).toEqual(
      ['a', 'b', 'c'].map((id) => ({ desktop_id: id })),
    );
    expect(router.problems).toEqual([]);
    expect(sent).toEqual(['GET /v2/project-1/desktops?limit=2', 'GET /v2/project-1/desktops?offset=2&limit=2']);
  });

  it('may name its total in another way', async () => {
    const { workspace, router } = await startMock();
    answerWith(router, 'listProjectTags', { tags: [{ key: 'a' }], totalCount: 1 });
    answerWith(router, 'listApps', { items: [{ id: 'a' }], count: 1 });
    answerWith(router, 'listTerminalsBindingDesktops', { bind_list: [{ id: 'a' }], total_num: 1 });
    await collect(workspace.desktopTags.paginateListProjectTags());
    await collect(workspace.appCenter.paginateListApps());
    await collect(workspace.terminalBindings.paginateListTerminalsBindingDesktops({ offset: 0, limit: 10 }));
    expect(router.requests).toHaveLength(3);
    expect(router.problems).toEqual([]);
  });

  it('may have the offset in the body, as text', async () => {
    const { workspace, router } = await startMock();
    answerWith(
      router,
      'listDesktopByTags',
      page('resources', 'resource_id', ['a', 'b']),
      page('resources', 'resource_id', ['c']),
    );
    const body = { action: 'filter', limit: '2' } as const;
    expect(await collect(workspace.desktopTags.paginateListDesktopByTags({ body }))).toHaveLength(3);
    expect(router.problems).toEqual([]);
    expect(router.requests.map((request) => request.body)).toEqual([body, { ...body, offset: '2' }]);
  });

  it('may have it there as a number', async () => {
    const { workspace, router } = await startMock();
    answerWith(
      router,
      'listUsedDesktopInfo',
      page('desktop_used_info_list', 'desktop_id', ['a', 'b']),
      page('desktop_used_info_list', 'desktop_id', ['c']),
    );
    expect(await collect(workspace.statistics.paginateListUsedDesktopInfo({ body: { limit: 2 } }))).toHaveLength(3);
    expect(router.problems).toEqual([]);
    expect(router.requests.map((request) => request.body)).toEqual([{ limit: 2 }, { limit: 2, offset: 2 }]);
  });

  it('may start behind the last item, and tell no total', async () => {
    const { workspace, router, sent } = await startMock();
    answerWith(router, 'listPorts', ...[['a', 'b'], ['c'], []].map((ids) => page('ports', 'id', ids, {})));
    expect(await collect(workspace.networks.paginateListPorts({ limit: 2 }))).toHaveLength(3);
    expect(router.problems).toEqual([]);
    expect(sent).toEqual([
      'GET /v2/project-1/ports?limit=2',
      'GET /v2/project-1/ports?marker=b&limit=2',
      'GET /v2/project-1/ports?marker=c&limit=2',
    ]);
  });
});
