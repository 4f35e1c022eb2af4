import { inspect } from 'node:util';
import { mockIamUser } from '@cloud-contracts/mock';
import { describe, expect, it } from 'vitest';
import * as evsClient from '../src/generated/index.ts';
import {
  EvsClient,
  InputError,
  cinderExtendVolume,
  cinderListVolumes,
  createEvsClient,
  createEvsHttpClient,
  iamToken,
  listVolumes,
} from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

describe('a call', () => {
  it('puts parameters into path and query, signed, and returns the answer', async () => {
    const { evs, router, sent } = await startMock();
    router.answer('listVolumes', {
      response: { count: 1, volumes: [{ id: 'volume-1', 'os-vol-tenant-attr:tenant_id': 't' }] },
    });

    const { volumes } = await evs.listVolumes({ status: 'available', limit: 10, multiattach: false });

    expect(volumes).toEqual([{ id: 'volume-1', 'os-vol-tenant-attr:tenant_id': 't' }]);
    expect(router.problems).toEqual([]);
    expect(sent).toEqual(['GET /v2/project-1/cloudvolumes/detail?limit=10&multiattach=false&status=available']);
    expect(router.requests[0]).toMatchObject({
      operationId: 'listVolumes',
      headers: { 'x-project-id': 'project-1' },
      signature: { scheme: 'SDK-HMAC-SHA256', verdict: 'valid' },
    });
  });

  it('sends the body as documented, and resolves with nothing where the answer has no body', async () => {
    const { evs, router } = await startMock();
    await expect(
      evs.cinderExtendVolume({ volume_id: 'volume-1', body: { 'os-extend': { new_size: 100 } } }),
    ).resolves.toBeUndefined();
    expect(router.problems).toEqual([]);
    expect(router.requests[0]).toMatchObject({
      operationId: 'cinderExtendVolume',
      method: 'POST',
      url: expect.stringMatching(/\/v2\/project-1\/volumes\/volume-1\/action$/) as string,
      body: { 'os-extend': { new_size: 100 } },
    });
  });

  it('takes the documented 300 as success', async () => {
    const { evs } = await startMock();
    const { versions } = await evs.listVersions();
    expect(versions).not.toEqual([]);
  });

  it('takes the project of the call before that of the client', async () => {
    const { evs, options, router, sent } = await startMock();
    const { projectId: _, ...others } = options;
    await evs.listVolumeTags({ project_id: 'project-2' });
    await new EvsClient(others).listVolumeTags({ project_id: 'project-3' });
    expect(sent).toEqual(['GET /v2/project-2/cloudvolumes/tags', 'GET /v2/project-3/cloudvolumes/tags']);
    await expect(new EvsClient(others).listVolumeTags()).rejects.toMatchObject({
      name: 'InputError',
      pointer: '/project_id',
    });
    expect(router.problems).toEqual([]);
  });

  it('goes with a token of IAM', async () => {
    const { options, router } = await startMock();
    const evs = new EvsClient({ ...options, credentials: iamToken({ endpoint: options.endpoint, ...mockIamUser }) });
    await evs.listVolumes();
    await evs.listVolumes();
    expect(router.problems).toEqual([]);
    expect(
      router.requests.filter(({ operationId }) => operationId === 'listVolumes').map(({ signature }) => signature),
    ).toEqual([
      { scheme: 'IamToken', verdict: 'valid' },
      { scheme: 'IamToken', verdict: 'valid' },
    ]);
  });

  it('can check required members before it sends anything', async () => {
    const { options, router } = await startMock();
    const evs = new EvsClient({ ...options, validate: true });
    // @ts-expect-error the body is missing
    const call = evs.cinderExtendVolume({ volume_id: 'volume-1' });
    await expect(call).rejects.toThrow(InputError);
    await expect(call).rejects.toMatchObject({ operation: 'cinderExtendVolume', pointer: '/body' });
    expect(router.requests).toEqual([]);
  });

  it('works as a function too, with a client without methods or with the facade', async () => {
    const { options, evs, router } = await startMock();
    await cinderListVolumes(createEvsClient(options));
    await cinderExtendVolume(evs, { volume_id: 'volume-1', body: { 'os-extend': { new_size: 100 } } });
    expect(router.requests.map(({ operationId }) => operationId)).toEqual(['cinderListVolumes', 'cinderExtendVolume']);
  });

  it('can be made through openapi-fetch, whose middleware sees all calls from then on', async () => {
    const { evs, options, router } = await startMock();
    const client = createEvsHttpClient(createEvsClient(options));
    const seen: string[] = [];
    for (const { http } of [evs, client])
      http.use({ onRequest: ({ request }) => void seen.push(new URL(request.url).pathname) });

    const { data } = await evs.http.GET('/v2/{project_id}/cloudvolumes/tags', {
      params: { path: { project_id: 'project-2' } },
    });
    await listVolumes(evs);
    await listVolumes(client);

    expect(data).toHaveProperty('tags');
    const path = '/v2/project-1/cloudvolumes/detail';
    expect(seen).toEqual(['/v2/project-2/cloudvolumes/tags', path, path]);
    expect(router.problems).toEqual([]);
  });
});

describe('the facade', () => {
  it('has a method for each function of the package', () => {
    const functions = Object.entries(evsClient)
      .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
      .map(([name]) => name)
      .filter(
        (name) =>
          ![
            'createEvsClient',
            'createEvsHttpClient',
            'environmentCredentials',
            'iamToken',
            'isEvsError',
            'settle',
          ].includes(name),
      );
    const methods = Object.getOwnPropertyNames(EvsClient.prototype).filter(
      (name) => !['constructor', 'call', 'http'].includes(name),
    );
    expect(new Set(methods)).toEqual(new Set(functions));
    expect(methods.length).toBeGreaterThan(70);
  });

  it('shows no credentials when it is inspected', async () => {
    const { evs, options } = await startMock();
    const shown = inspect([evs, createEvsClient(options)], { depth: 10, showHidden: true });
    expect(shown).toContain('EvsClient');
    expect(shown).not.toMatch(/not-a-real-secret|AKIDEXAMPLE/);
  });
});
