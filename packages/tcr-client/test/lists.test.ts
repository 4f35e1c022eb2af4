import { describe, expect, it } from 'vitest';
import { type Paginator, type TcrClient, TcrClient as Client } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

/** Where a page starts, by what the document says of `Offset`. */
const STYLES = {
  'the number of items to skip': { start: (offset = 0) => offset, asked: [undefined, 2, 4] },
  'the number of the page, from 0 on': { start: (page = 0, length: number) => page * length, asked: [undefined, 1, 2] },
  'the number of the page, from 1 on': {
    start: (page = 1, length: number) => (page - 1) * length,
    asked: [undefined, 2, 3],
  },
} as const;

interface List {
  readonly operation: string;
  readonly style: keyof typeof STYLES;
  /** Where the answer holds the items. */
  readonly items: string;
  readonly walk: (tcr: TcrClient) => Paginator<object, object>;
}

const RegistryId = 'tcr-12345';

const LISTS: readonly List[] = [
  {
    operation: 'DescribeInstances',
    style: 'the number of items to skip',
    items: 'Registries',
    walk: (tcr) => tcr.paginateDescribeInstances({ Limit: 2 }),
  },
  {
    operation: 'DescribeInstanceCustomizedDomain',
    style: 'the number of items to skip',
    items: 'DomainInfoList',
    walk: (tcr) => tcr.paginateDescribeInstanceCustomizedDomain({ RegistryId, Limit: 2 }),
  },
  {
    operation: 'DescribeInstanceToken',
    style: 'the number of items to skip',
    items: 'Tokens',
    walk: (tcr) => tcr.paginateDescribeInstanceToken({ RegistryId, Limit: 2 }),
  },
  {
    operation: 'DescribeServiceAccounts',
    style: 'the number of items to skip',
    items: 'ServiceAccounts',
    walk: (tcr) => tcr.paginateDescribeServiceAccounts({ RegistryId, Limit: 2 }),
  },
  {
    operation: 'DescribeReplicationInstances',
    style: 'the number of items to skip',
    items: 'ReplicationRegistries',
    walk: (tcr) => tcr.paginateDescribeReplicationInstances({ RegistryId, Limit: 2 }),
  },
  {
    operation: 'DescribeWebhookTrigger',
    style: 'the number of items to skip',
    items: 'Triggers',
    walk: (tcr) => tcr.paginateDescribeWebhookTrigger({ RegistryId, Namespace: 'team-01', Limit: 2 }),
  },
  {
    operation: 'DescribeWebhookTriggerLog',
    style: 'the number of items to skip',
    items: 'Logs',
    walk: (tcr) => tcr.paginateDescribeWebhookTriggerLog({ RegistryId, Namespace: 'team-01', Id: 1, Limit: 2 }),
  },
  {
    operation: 'DescribeNamespaces',
    style: 'the number of the page, from 0 on',
    items: 'NamespaceList',
    walk: (tcr) => tcr.paginateDescribeNamespaces({ RegistryId, Limit: 2 }),
  },
  {
    operation: 'DescribeRepositories',
    style: 'the number of the page, from 1 on',
    items: 'RepositoryList',
    walk: (tcr) => tcr.paginateDescribeRepositories({ RegistryId, Limit: 2 }),
  },
  {
    operation: 'DescribeImages',
    style: 'the number of the page, from 1 on',
    items: 'ImageInfoList',
    walk: (tcr) =>
      tcr.paginateDescribeImages({ RegistryId, NamespaceName: 'team-01', RepositoryName: 'nginx', Limit: 2 }),
  },
  {
    operation: 'DescribeTagRetentionRules',
    style: 'the number of the page, from 1 on',
    items: 'RetentionPolicyList',
    walk: (tcr) => tcr.paginateDescribeTagRetentionRules({ RegistryId, Limit: 2 }),
  },
  {
    operation: 'DescribeTagRetentionExecution',
    style: 'the number of the page, from 1 on',
    items: 'RetentionExecutionList',
    walk: (tcr) => tcr.paginateDescribeTagRetentionExecution({ RegistryId, RetentionId: 1, Limit: 2 }),
  },
  {
    operation: 'DescribeTagRetentionExecutionTask',
    style: 'the number of the page, from 1 on',
    items: 'RetentionTaskList',
    walk: (tcr) =>
      tcr.paginateDescribeTagRetentionExecutionTask({ RegistryId, RetentionId: 1, ExecutionId: 1, Limit: 2 }),
  },
];

interface PageRequest {
  readonly Offset?: number;
  readonly Limit: number;
}

const namespaces = (...names: string[]) => ({
  response: { Response: { NamespaceList: names.map((Name) => ({ Name })), TotalCount: 5, RequestId: 'req-1' } },
});

describe('a paginator', () => {
  it.each(LISTS)(
    'gives every item once, where Offset is $style: $operation',
    async ({ operation, style, items, walk }) => {
      const { router, tcr } = await startMock();
      const all = Array.from({ length: 5 }, (_, index) => ({ Name: `item-${index}` }));
      router.answer(
        operation,
        ({ body }) => {
          const { Offset, Limit } = body as unknown as PageRequest;
          const start = STYLES[style].start(Offset, Limit);
          const page = { [items]: all.slice(start, start + Limit), TotalCount: all.length, RequestId: 'req-1' };
          return { response: { Response: page } };
        },
        { always: true },
      );

      const received: object[] = [];
      for await (const item of walk(tcr)) received.push(item);

      expect(received).toEqual(all);
      expect(router.requests.map(({ body }) => (body as unknown as PageRequest).Offset)).toEqual(STYLES[style].asked);
      expect(router.problems).toEqual([]);
    },
  );

  it('is there for each of these lists, and for no other', () => {
    const paginators = Object.getOwnPropertyNames(Client.prototype).filter((name) => name.startsWith('paginate'));
    expect(new Set(paginators)).toEqual(new Set(LISTS.map(({ operation }) => `paginate${operation}`)));
  });

  it('gives nothing of a list that is null', async () => {
    const { router, tcr } = await startMock();
    router.answer('DescribeInstances', {
      response: { Response: { Registries: null, TotalCount: 0, RequestId: 'req-1' } },
    });
    const received: object[] = [];
    for await (const item of tcr.paginateDescribeInstances()) received.push(item);
    expect(received).toEqual([]);
    expect(router.requests).toHaveLength(1);
  });

  it('goes on from the page that it is given', async () => {
    const { router, tcr } = await startMock();
    for (const answer of [namespaces('c', 'd'), namespaces('e'), namespaces()])
      router.answer('DescribeNamespaces', answer);
    const names: (string | undefined)[] = [];
    for await (const { Name } of tcr.paginateDescribeNamespaces({ RegistryId, Offset: 1, Limit: 2 })) names.push(Name);
    expect(names).toEqual(['c', 'd', 'e']);
    expect(router.requests.map(({ body }) => (body as unknown as PageRequest).Offset)).toEqual([1, 2, 3]);
  });
});
