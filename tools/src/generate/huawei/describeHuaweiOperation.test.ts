import { expect, it } from 'vitest';
import { operationsOf } from '../../ruleset/document/operationsOf.ts';
import { restViews } from '../fixtures/restViews.ts';
import type { Change } from '../fixtures/viewsOf.ts';
import { describeHuaweiOperation } from './describeHuaweiOperation.ts';

function describeOperation(operationId: string, change?: Change) {
  const { canonical } = restViews(change);
  const operation = [...operationsOf(canonical)].find(({ id }) => id === operationId)!;
  return describeHuaweiOperation(canonical, operation);
}

it('says what goes into path and query, and what is needed', () => {
  expect(describeOperation('deleteVault')).toEqual({
    name: 'deleteVault',
    method: 'DELETE',
    path: '/v1/{project_id}/vaults/{vault_id}',
    query: ['force'],
    required: ['vault_id', 'force'],
    status: undefined,
    idempotency: 'method',
  });
});

it('asks for no project, which a client may have, and for a body where one is required', () => {
  expect(describeOperation('createVault')).toMatchObject({ required: ['body'], query: undefined });
  expect(describeOperation('filterVaults')).toMatchObject({ required: undefined });
});

it('keeps the fragment that tells operations of one path apart', () => {
  expect(describeOperation('lockVault')).toMatchObject({ path: '/v1/{project_id}/vaults/{vault_id}/action#os-lock' });
});

it.each([
  ['listVaults', 'read'],
  ['deleteVault', 'method'],
  ['createVault', undefined],
  ['filterVaults', 'read'],
])('says why %s may be repeated: %s', (operationId, idempotency) => {
  expect(describeOperation(operationId)['idempotency']).toBe(idempotency);
});

/** deleteVault with other responses. */
const answering =
  (responses: object): Change =>
  ({ paths }) => {
    paths['/v1/{project_id}/vaults/{vault_id}'].delete.responses = responses;
  };

it('says the status of success where it is none that every client takes for one', () => {
  const change = answering({ 202: { description: 'Later.' }, 300: { description: 'Choose.' } });
  expect(describeOperation('deleteVault', change)['status']).toBe(300);
});

it('refuses an operation without a status of success', () => {
  const change = answering({ 404: { description: 'None.' }, default: { description: 'It failed.' } });
  expect(() => describeOperation('deleteVault', change)).toThrow('deleteVault documents no status of success.');
});
