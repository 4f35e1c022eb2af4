import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { listRoutes } from './listRoutes.ts';

describe('listRoutes', () => {
  it('tells how each operation is asked for, and what it may answer', () => {
    const { routes, ...service } = listRoutes(vault);
    expect(service).toEqual({ title: 'Vault', version: '2020-01-01', commonErrorCodes: 38 });
    expect(routes.find(({ operationId }) => operationId === 'ListSecrets')).toEqual({
      operationId: 'ListSecrets',
      method: 'POST',
      path: '/',
      selector: { header: 'X-TC-Action', value: 'ListSecrets' },
      examples: ['all', 'by-label'],
      errorCodes: 1,
    });
  });

  it('knows services with paths of their own, whose codes are those of the whole catalogue', () => {
    expect(listRoutes(disks).routes).toContainEqual({
      operationId: 'ExtendVolume',
      method: 'POST',
      path: '/v2/{project_id}/volumes/{volume_id}/action',
      selector: { bodyKey: 'os-extend' },
      examples: ['extend'],
      errorCodes: 2,
    });
  });
});
