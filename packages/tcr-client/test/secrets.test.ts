import { everythingSaidOf } from '@cloud-contracts/client-testing/src/everythingSaidOf.ts';
import { failureOf } from '@cloud-contracts/client-testing/src/failureOf.ts';
import { mockCredentials } from '@cloud-contracts/mock';
import { describe, expect, it } from 'vitest';
import { type LogEvent, TcrClient, createTcrClient, hmacSha256, tc3 } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

const password = 'Not-a-real-Passw0rd';
const token = 'not-a-real-token';

/** The calls whose input holds a secret. */
const CALLS = [
  {
    operation: 'ModifyServiceAccountPassword',
    call: (tcr: TcrClient) =>
      tcr.modifyServiceAccountPassword({ RegistryId: 'tcr-1', Name: 'robot', Random: false, Password: password }),
  },
  {
    operation: 'ManageReplication',
    call: (tcr: TcrClient) =>
      tcr.manageReplication({
        PeerReplicationOption: {
          PeerRegistryUin: '100000000001',
          PeerRegistryToken: token,
          EnablePeerReplication: true,
        },
        SourceRegistryId: 'tcr-1',
        DestinationRegistryId: 'tcr-2',
        Rule: { Name: 'rule', DestNamespace: 'team-01', Override: true, Filters: [{ Type: 'name', Value: '**' }] },
      }),
  },
] as const;

/** The answers that hold one. */
const ANSWERS = [
  { operation: 'CreateServiceAccount', member: 'Password' },
  { operation: 'ModifyServiceAccountPassword', member: 'Password' },
  { operation: 'CreateInstanceToken', member: 'Token' },
  { operation: 'DownloadHelmChart', member: 'TmpSecretKey' },
  { operation: 'DownloadHelmChart', member: 'TmpToken' },
] as const;

const CALLS_FOR_SECRETS = {
  CreateServiceAccount: (tcr: TcrClient) =>
    tcr.createServiceAccount({
      RegistryId: 'tcr-1',
      Name: 'robot',
      Permissions: [{ Resource: 'team-01', Actions: ['tcr:PullRepository'] }],
    }),
  ModifyServiceAccountPassword: (tcr: TcrClient) =>
    tcr.modifyServiceAccountPassword({ RegistryId: 'tcr-1', Name: 'robot', Random: true }),
  CreateInstanceToken: (tcr: TcrClient) => tcr.createInstanceToken({ RegistryId: 'tcr-1' }),
  DownloadHelmChart: (tcr: TcrClient) =>
    tcr.downloadHelmChart({ RegistryId: 'tcr-1', NamespaceName: 'team-01', ChartName: 'web', ChartVersion: '1.0.0' }),
};

describe.each([
  { name: 'TC3', signing: tc3() },
  { name: 'HmacSHA256', signing: hmacSha256() },
])('with $name, no error and no log shows', ({ signing }) => {
  it.each(CALLS)('what the input of $operation says in confidence', async ({ operation, call }) => {
    const { router, options } = await startMock();
    const events: LogEvent[] = [];
    const tcr = new TcrClient({ ...options, signing, log: (event) => events.push(event) });
    router.answer(operation, ({ body }) => ({
      response: { Response: { Error: { Code: 'InvalidParameter', Message: JSON.stringify(body) }, RequestId: 'r' } },
    }));
    router.answer(operation, ({ body }) => ({ http: new Response(`<p>${JSON.stringify(body)}</p>`, { status: 502 }) }));
    for (const name of ['TcrError', 'UnexpectedResponseError']) {
      // oxlint-disable-next-line no-await-in-loop -- the answers come in turn
      const error = await failureOf(call(tcr));
      expect(error).toHaveProperty('name', name);
      const said = everythingSaidOf([error, (error as Error).message]);
      expect(said).toContain('[redacted]');
      for (const secret of [password, token]) expect(said).not.toContain(secret);
    }
    expect(events.length).toBeGreaterThan(0);
    expect(everythingSaidOf([events, router.requests])).not.toMatch(`${password}|${token}`);
  });

  it.each(ANSWERS)('the $member that $operation answers with, when the answer is cut short', async (secret) => {
    const { router, options } = await startMock();
    const events: LogEvent[] = [];
    const tcr = new TcrClient({ ...options, signing, log: (event) => events.push(event) });
    const whole = JSON.stringify({ Response: { [secret.member]: token, RequestId: 'r' } });
    router.answer(secret.operation, { http: new Response(whole.slice(0, -3)) }, { always: true });
    const error = await failureOf(CALLS_FOR_SECRETS[secret.operation](tcr));
    expect(error).toHaveProperty('name', 'UnexpectedResponseError');
    expect(everythingSaidOf(error)).toContain('[redacted]');
    expect(everythingSaidOf([error, events])).not.toContain(token);
  });
});

describe('a client', () => {
  it('shows no key', async () => {
    const { tcr, options } = await startMock();
    const said = everythingSaidOf([tcr, createTcrClient(options)]);
    expect(said).toContain('TcrClient');
    for (const secret of Object.values(mockCredentials)) expect(said).not.toContain(secret);
  });
});
