import { describe, expect, it } from 'vitest';
import { restViews } from '../fixtures/restViews.ts';
import type { Change } from '../fixtures/viewsOf.ts';
import { readHuaweiModel } from './readHuaweiModel.ts';

const read = (change?: Change) => readHuaweiModel(restViews(change).canonical, 'vaults');
const operation = (operationId: string) => read().operations.find(({ id }) => id === operationId)!;

describe('readHuaweiModel', () => {
  it('reads the service: its codes, and endpoints where servers are listed', () => {
    expect(read().descriptor).not.toHaveProperty('regions');
    expect(read()).toMatchObject({
      prefix: 'Vaults',
      title: 'Demo Vaults',
      serviceCodes: ['VAULT.0001', 'VAULT.0002'],
      commonCodes: [],
      descriptor: { title: 'Demo Vaults', retry: { throttling: [], transient: [] } },
    });
    const regional = read((contract) => {
      contract.servers = [
        {
          url: 'https://vaults.{region}.example.com',
          variables: { region: { default: 'north', enum: ['north', 'south'] } },
        },
      ];
    });
    expect(regional.descriptor).toMatchObject({
      regionalEndpoint: 'https://vaults.{region}.example.com',
      regions: ['north', 'south'],
    });
  });

  it.each([
    ['one without regions', [{ url: 'https://vaults.example.com' }]],
    [
      'one whose url has no place for them',
      [{ url: 'https://vaults.example.com', variables: { region: { enum: ['north'] } } }],
    ],
    [
      'several',
      ['a', 'b'].map((name) => ({
        url: `https://${name}.{region}.example.com`,
        variables: { region: { enum: ['north'] } },
      })),
    ],
  ])('refuses servers that do not say which regions there are: %s', (_, servers) => {
    expect(() =>
      read((contract) => {
        contract.servers = servers;
      }),
    ).toThrow('The servers of vaults do not say which regions there are.');
  });

  it.each([
    [409, ['VAULT.0002']],
    [500, []],
  ])('names a code that passes, unless its status says so already: %i', (status, transient) => {
    const { descriptor } = read((contract) => {
      contract['x-error-catalogue'].service[1].status = status;
    });
    expect(descriptor).toMatchObject({ retry: { transient } });
  });

  it('tells whether an input can be left out, and whether there is an output', () => {
    expect(operation('listVaults')).toMatchObject({ inputOptional: true, outputType: 'ListVaultsOutput' });
    expect(operation('createVault')).toMatchObject({ inputOptional: false, hasOutput: true });
    expect(operation('deleteVault')).toMatchObject({ inputOptional: false, hasOutput: false });
  });

  it('takes what any status of success answers', () => {
    const { operations } = read(({ paths }) => {
      const { responses } = paths['/v1/{project_id}/vaults'].post;
      paths['/v1/{project_id}/vaults'].post.responses = { 200: { description: 'Done.' }, ...responses };
    });
    expect(operations.find(({ id }) => id === 'createVault')).toMatchObject({
      hasOutput: true,
      outputOptional: true,
      job: { outputType: 'ShowJobOutput | undefined', fromOutput: { job_id: '/job_id' } },
    });
  });

  it('parts what a deprecated operation is replaced by from its description', () => {
    expect(operation('listVaults')).toMatchObject({
      description: 'Slow for many.',
      deprecation: 'Use listVaultsByLink instead.',
    });
    expect(operation('createVault').deprecation).toBeUndefined();
  });

  it('keeps permissions by case, without those that need none', () => {
    expect(operation('createVault').permissions).toEqual([
      { actions: ['vaults:create'], when: 'An empty vault' },
      { actions: ['vaults:create', 'vaults:get'], when: 'A copy' },
    ]);
  });

  it('names the items of each page', () => {
    expect(operation('listVaults').pagination).toMatchObject({ style: 'marker', itemName: 'Vault' });
    expect(operation('listVaultsByLink').pagination).toMatchObject({ style: 'link', itemName: 'ListVaultsByLinkItem' });
  });

  it('finds the task behind a link, and what its waiter takes of the input and the output', () => {
    expect(operation('createVault').job).toEqual({
      functionName: 'createVaultAndWait',
      waiterName: 'waitUntilJobSuccess',
      outputType: 'ShowJobOutput',
      fromOutput: { job_id: '/job_id' },
      fromInput: ['project_id'],
    });
    expect(operation('listVaults').job).toBeUndefined();
  });

  it.each([
    ['to no operation', 'showTask'],
    ['to one without waiters', 'listVaults'],
  ])('refuses a link that leads %s', (_, operationId) => {
    const change: Change = ({ paths }) => {
      paths['/v1/{project_id}/vaults'].post.responses['202'].links.job.operationId = operationId;
    };
    expect(() => read(change)).toThrow(`The link job of createVault leads to ${operationId}, which has no waiter.`);
  });

  it('refuses a contract without operations', () => {
    expect(() =>
      read((contract) => {
        contract.paths = {};
      }),
    ).toThrow('The contract of vaults has no operations.');
  });
});
