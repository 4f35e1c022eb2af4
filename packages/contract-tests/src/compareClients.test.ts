import { createRouter, type Bundle as MockBundle } from '@cloud-contracts/mock';
import type { CallsOf } from '@cloud-contracts/second-client';
import { describe, expect, it } from 'vitest';
import { compareClients } from './compareClients.ts';
import { loadContract } from './Contract.ts';
import { createProbes } from './createProbes.ts';
import type { Difference } from './differencesBetween.ts';
import type { AcceptedProbe } from './Probe.ts';

const contract = loadContract('cfs');
const router = createRouter(contract.bundle as unknown as MockBundle, { verifySignature: false });
const operation = contract.operations.find(({ id }) => id === 'DescribeCfsFileSystems')!;
const example = createProbes(contract, operation).find(({ kind }) => kind === 'example') as AcceptedProbe;

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A second client written by hand, with something wrong in what it sends or in what it makes of the answer. */
function secondClient(spoilRequest: (sent: Sent) => void, spoilAnswer: (answer: any) => void = () => {}): CallsOf {
  return (fetch) => ({
    [operation.id]: async ({ body, ...parameters }) => {
      const sent: Sent = {
        method: 'POST',
        url: `https://cfs.tencentcloudapi.com/#${operation.id}`,
        headers: {
          'Content-Type': 'application/json',
          'X-TC-Action': operation.id,
          'X-TC-Version': contract.bundle.info.version,
          ...parameters,
        },
        body: structuredClone(body),
      };
      spoilRequest(sent);
      const response = await fetch(sent.url, { ...sent, body: JSON.stringify(sent.body) });
      const answer = (await response.json()) as unknown;
      spoilAnswer(answer);
      return answer;
    },
  });
}

async function differences(theirs: CallsOf, probe = example): Promise<readonly Difference[]> {
  return (await compareClients(contract, probe, router, theirs)).differences;
}

describe('two clients of one contract', () => {
  it('agree where both keep to it', async () => {
    expect(await differences(secondClient(() => {}))).toEqual([]);
  });

  it.each<[string, (sent: Sent) => void, unknown[]]>([
    [
      'a header has another value',
      ({ headers }) => (headers['X-TC-Version'] = '2019-07-20'),
      [{ pointer: '/requests/0/headers/x-tc-version', ours: '2019-07-19', theirs: '2019-07-20' }],
    ],
    [
      'a header is left out',
      ({ headers }) => delete headers['X-TC-Token'],
      [{ pointer: '/requests/0/headers/x-tc-token', ours: 'not-a-real-token', theirs: undefined }],
    ],
    [
      'a header is added',
      ({ headers }) => (headers['X-TC-Language'] = 'en-US'),
      [{ pointer: '/requests/0/headers/x-tc-language', ours: undefined, theirs: 'en-US' }],
    ],
    [
      'the content type differs',
      ({ headers }) => (headers['Content-Type'] = 'application/json; charset=utf-8'),
      [
        {
          pointer: '/requests/0/headers/content-type',
          ours: 'application/json',
          theirs: 'application/json; charset=utf-8',
        },
      ],
    ],
    [
      'the path differs',
      (sent) => (sent.url = 'https://cfs.tencentcloudapi.com/v2'),
      [
        {
          pointer: '/requests/0/url',
          ours: 'https://cfs.tencentcloudapi.com/',
          theirs: 'https://cfs.tencentcloudapi.com/v2',
        },
      ],
    ],
    [
      'the query differs',
      (sent) => (sent.url = 'https://cfs.tencentcloudapi.com/?Action=x'),
      [{ pointer: '/requests/0/query/Action', ours: undefined, theirs: ['x'] }],
    ],
    [
      'the method differs',
      (sent) => (sent.method = 'PUT'),
      [{ pointer: '/requests/0/method', ours: 'POST', theirs: 'PUT' }],
    ],
    [
      'a member of the body is renamed',
      (sent) => (sent.body = { fileSystemId: 'cfs-12345' }),
      [
        { pointer: '/requests/0/body/FileSystemId', ours: 'cfs-12345', theirs: undefined },
        { pointer: '/requests/0/body/fileSystemId', ours: undefined, theirs: 'cfs-12345' },
      ],
    ],
  ])('differ where %s', async (_, spoil, expected) => {
    expect(await differences(secondClient(spoil))).toEqual(expect.arrayContaining(expected));
  });

  it('differ where one decodes another answer', async () => {
    const theirs = secondClient(
      () => {},
      ({ Response }) => {
        Response.TotalCount += 1;
        delete Response.FileSystems[0].Zone;
      },
    );
    expect(await differences(theirs)).toEqual([
      { pointer: '/answer/Response/TotalCount', ours: 1, theirs: 2 },
      { pointer: '/answer/Response/FileSystems/0/Zone', ours: expect.any(String), theirs: undefined },
    ]);
  });

  it('may differ where an erratum lets the example break its schema', async () => {
    const theirs = secondClient(
      (sent) => (sent.body = {}),
      ({ Response }) => delete Response.FileSystems[0].LifecycleState,
    );
    const covered = {
      ...example,
      requestDeviations: ['/FileSystemId'],
      responseDeviations: ['/Response/FileSystems/0/LifecycleState'],
    };
    expect(await differences(theirs, covered)).toEqual([]);
    expect(await differences(theirs, { ...covered, requestDeviations: [], responseDeviations: [] })).toMatchObject([
      { pointer: '/requests/0/body/FileSystemId' },
      { pointer: '/answer/Response/FileSystems/0/LifecycleState' },
    ]);
  });

  it('differ where one fails', async () => {
    expect(await differences(() => ({}))).toContainEqual({
      pointer: '/failure',
      ours: undefined,
      theirs: 'Error: The second client has no operation DescribeCfsFileSystems.',
    });
  });

  it('do not agree by failing alike', async () => {
    const failure = 'The contract knows no operation Nowhere.';
    const theirs: CallsOf = () => ({ Nowhere: () => Promise.reject(new Error(failure)) });
    await expect(differences(theirs, { ...example, operationId: 'Nowhere' })).rejects.toThrow(
      `Both clients fail: Error: ${failure}`,
    );
  });
});
