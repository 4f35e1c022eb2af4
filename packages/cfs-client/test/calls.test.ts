import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as cfsClient from '../src/generated/index.ts';
import {
  CfsClient,
  InputError,
  createCfsClient,
  createCfsHttpClient,
  describeCfsFileSystems,
  scaleUpFileSystem,
} from '../src/generated/index.ts';
import { startStub, success } from './startStub.ts';

describe('a call', () => {
  it('sends the input under the name of the operation, signed, and returns the output without its envelope', async () => {
    const { cfs, received } = await startStub(success({ TotalCount: 1, FileSystems: [{ FileSystemId: 'cfs-12345' }] }));

    const { FileSystems, RequestId } = await cfs.describeCfsFileSystems({ FileSystemId: 'cfs-12345' });

    expect(FileSystems).toEqual([{ FileSystemId: 'cfs-12345' }]);
    expect(RequestId).toBe('req-1');
    expect(received).toEqual([
      {
        action: 'DescribeCfsFileSystems',
        region: undefined,
        authorization: expect.stringMatching(
          /^TC3-HMAC-SHA256 Credential=AKIDEXAMPLE\/.*\/cfs\/tc3_request, /,
        ) as string,
        input: { FileSystemId: 'cfs-12345' },
      },
    ]);
  });

  it('needs no input where the operation has no required parameters', async () => {
    const { cfs, received } = await startStub(success({}));
    await cfs.describeCfsServiceStatus();
    expect(received[0]).toMatchObject({ action: 'DescribeCfsServiceStatus', input: {} });
  });

  it('names the region of the client', async () => {
    const { options, received } = await startStub(success({}));
    await new CfsClient({ ...options, region: 'ap-guangzhou' }).describeCfsFileSystems();
    expect(received[0]?.region).toBe('ap-guangzhou');
  });

  it('can check required members before it sends anything', async () => {
    const { options, received } = await startStub(success({}));
    const cfs = new CfsClient({ ...options, validate: true });
    // @ts-expect-error TargetCapacity is missing
    const error: unknown = await cfs.scaleUpFileSystem({ FileSystemId: 'cfs-1' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ operation: 'ScaleUpFileSystem', pointer: '/TargetCapacity' });
    expect(received).toEqual([]);
  });

  it('works as a function too, with a client without methods or with the facade', async () => {
    const { options, cfs, received } = await startStub(success({ FileSystems: [] }));
    await describeCfsFileSystems(createCfsClient(options));
    await scaleUpFileSystem(cfs, { FileSystemId: 'cfs-1', TargetCapacity: 100 });
    expect(received.map(({ action }) => action)).toEqual(['DescribeCfsFileSystems', 'ScaleUpFileSystem']);
  });

  it('can be made through openapi-fetch, which returns the envelope', async () => {
    const { cfs } = await startStub(success({ FileSystems: [] }));
    const { data } = await cfs.http.POST('/#DescribeCfsFileSystems', { body: {} });
    expect(data).toEqual({ Response: { RequestId: 'req-1', FileSystems: [] } });
  });

  it('is seen by the middleware of openapi-fetch, of the facade and of a client without methods', async () => {
    const { cfs, options } = await startStub(success({ FileSystems: [] }));
    const client = createCfsHttpClient(createCfsClient(options));
    const seen: string[] = [];
    for (const { http } of [cfs, client]) http.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });
    await cfs.describeCfsFileSystems();
    await describeCfsFileSystems(client);
    expect(seen).toEqual(['/#DescribeCfsFileSystems', '/#DescribeCfsFileSystems']);
  });

  it('keeps a repetition of an unsafe call to the caller, and repeats one with a client token', async () => {
    const input = { Zone: 'ap-beijing-1', NetInterface: 'VPC', PGroupId: 'pgroup-1' } as const;
    const unavailable = { Response: { Error: { Code: 'InternalError', Message: 'Later.' }, RequestId: 'req-1' } };
    const once = await startStub(unavailable, success({}));
    await expect(once.cfs.createCfsFileSystem(input)).rejects.toMatchObject({ code: 'InternalError', attempts: 1 });
    const twice = await startStub(unavailable, success({}));
    await expect(twice.cfs.createCfsFileSystem({ ...input, ClientToken: 'token-1' })).resolves.toEqual({
      RequestId: 'req-1',
    });
  });
});

describe('the facade', () => {
  it('has a method for each function of the package', () => {
    const functions = Object.entries(cfsClient)
      .filter(
        ([name, value]) => typeof value === 'function' && /^(?!create[A-Z]\w*Client$|is[A-Z]\w*Error$)[a-z]/.test(name),
      )
      .map(([name]) => name)
      .filter((name) => !['settle', 'environmentCredentials', 'tc3', 'hmacSha1', 'hmacSha256'].includes(name));
    const methods = Object.getOwnPropertyNames(CfsClient.prototype).filter(
      (name) => !['constructor', 'call', 'http'].includes(name),
    );
    expect(new Set(methods)).toEqual(new Set(functions));
    expect(methods.length).toBeGreaterThan(40);
  });

  it('shows no credentials when it is inspected', async () => {
    const { cfs, options } = await startStub(success({}));
    const shown = inspect([cfs, createCfsClient(options)], { depth: 10, showHidden: true });
    expect(shown).toContain('CfsClient');
    expect(shown).not.toMatch(/not-a-real-secret|AKIDEXAMPLE/);
  });
});
