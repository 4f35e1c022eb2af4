// oxlint-disable vitest/expect-expect -- a compile error that is expected is an assertion
import type { Known } from '@cloud-contracts/client-testing/src/Known.ts';
import { describe, expectTypeOf, it } from 'vitest';
import {
  EvsError,
  type CinderListVolumesDetailItem,
  type CinderListVolumesDetailOutput,
  type ConnectionError,
  type CreateVolumeInput,
  type EvsCaller,
  type EvsClient,
  type EvsClientOptions,
  type EvsErrorCode,
  type EvsErrorCodes,
  type Job,
  type ListVolumesInput,
  type ListVolumesItem,
  type ListVolumesOutput,
  type Paginator,
  type ShowJobOutput,
  type ShowVolumeOutput,
  cinderExtendVolume,
  iamToken,
  isEvsError,
  settle,
} from '../src/generated/index.ts';

// Compiled, never run.
declare const evs: EvsClient;
declare const caller: EvsCaller;
declare const error: unknown;
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-secret' };

describe('inputs', () => {
  it('need what is required, but for the project', () => {
    // @ts-expect-error the body is missing
    void evs.cinderExtendVolume({ volume_id: 'v' });
    // @ts-expect-error the disk is missing
    void evs.cinderExtendVolume({ body: { 'os-extend': { new_size: 100 } } });
    // @ts-expect-error no input at all
    void evs.showVolume();
    void evs.listVolumes();
    expectTypeOf<ListVolumesInput['project_id']>().toEqualTypeOf<string | undefined>();
  });

  it('take no member that is not there', () => {
    // @ts-expect-error misspelt
    void evs.listVolumes({ availabilityZone: 'az-1' });
    // @ts-expect-error misspelt, in a body
    void evs.createVolume({ body: { volume: { availability_zone: 'a', size: 1, volume_type: 'SSD', siz: 1 } } });
    // @ts-expect-error the key of another operation
    void evs.cinderExtendVolume({ volume_id: 'v', body: { 'os-detach': {} } });
    // @ts-expect-error misspelt, through the function
    void cinderExtendVolume(caller, { volume_id: 'v', body: { 'os-extend': { newSize: 1 } } });
    // @ts-expect-error an operation without parameters
    void evs.listVersions({ project_id: 'p' });
  });

  it('take only documented values', () => {
    expectTypeOf<CreateVolumeInput['body']['volume']['volume_type']>().toEqualTypeOf<'SSD' | 'SAS'>();
    expectTypeOf<ListVolumesInput['sort_dir']>().toEqualTypeOf<'asc' | 'desc' | undefined>();
    // @ts-expect-error no such value
    void evs.listVolumes({ sort_key: 'name' });
    // @ts-expect-error a string for a number
    void evs.listVolumes({ limit: '10' });
  });

  it('have members of any documented name', () => {
    type Metadata = NonNullable<CreateVolumeInput['body']['volume']['metadata']>;
    expectTypeOf<Metadata['hw:passthrough']>().toEqualTypeOf<'true' | 'false' | undefined>();
    // @ts-expect-error no such value
    expectTypeOf<{ 'hw:passthrough': 'yes' }>().toExtend<Metadata>();
  });
});

describe('outputs', () => {
  it('are the answer, or void where it has no body', () => {
    expectTypeOf(evs.listVolumes()).resolves.toEqualTypeOf<ListVolumesOutput>();
    expectTypeOf(evs.cinderDeleteVolume({ volume_id: 'v' })).resolves.toEqualTypeOf<void>();
    expectTypeOf(
      evs.cinderExtendVolume({ volume_id: 'v', body: { 'os-extend': { new_size: 1 } } }),
    ).resolves.toEqualTypeOf<void>();
  });

  it('have names with colons, and values that are open at the end', () => {
    type Volume = NonNullable<ShowVolumeOutput['volume']>;
    expectTypeOf<Volume['os-vol-tenant-attr:tenant_id']>().toEqualTypeOf<string | undefined>();
    type State = Exclude<Volume['status'], undefined>;
    expectTypeOf<'in-use'>().toExtend<Known<State>>();
    expectTypeOf<'a state of tomorrow'>().toExtend<State>();
    expectTypeOf<'a state of tomorrow'>().not.toExtend<Known<State>>();
  });

  it('are what paginators and waiters return', () => {
    expectTypeOf(evs.paginateListVolumes()).toEqualTypeOf<Paginator<ListVolumesItem, ListVolumesOutput>>();
    expectTypeOf(evs.paginateCinderListVolumesDetail()).toEqualTypeOf<
      Paginator<CinderListVolumesDetailItem, CinderListVolumesDetailOutput>
    >();
    expectTypeOf<NonNullable<ListVolumesOutput['volumes']>[number]>().toEqualTypeOf<ListVolumesItem>();
    expectTypeOf(evs.waitUntilVolumeAvailable({ volume_id: 'v' })).resolves.toEqualTypeOf<ShowVolumeOutput>();
    expectTypeOf(
      evs.createVolumeAndWait({ body: { volume: { availability_zone: 'a', size: 1, volume_type: 'SAS' } } }),
    ).resolves.toEqualTypeOf<ShowJobOutput>();
    expectTypeOf<ShowJobOutput>().toEqualTypeOf<Job>();
  });
});

describe('errors', () => {
  it('have the codes of the catalogue, with or without an operation', () => {
    expectTypeOf<EvsErrorCodes['showVolume']>().toEqualTypeOf<EvsErrorCode>();
    if (isEvsError(error, 'showVolume')) {
      expectTypeOf<EvsErrorCode>().toExtend<Known<typeof error.code>>();
      expectTypeOf<'EVS.9999'>().toExtend<typeof error.code>();
      expectTypeOf<'EVS.9999'>().not.toExtend<Known<typeof error.code>>();
    }
    if (isEvsError(error)) expectTypeOf<EvsErrorCode>().toExtend<Known<typeof error.code>>();
  });

  it('are asked for by operations that exist', () => {
    // @ts-expect-error no such operation
    isEvsError(error, 'DeleteVolume');
  });

  it('carry the codes through settle', async () => {
    const result = await settle(evs.showVolume({ volume_id: 'v' }));
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<ShowVolumeOutput>();
      return;
    }
    expectTypeOf<ConnectionError>().toExtend<typeof result.error>();
    if (result.error instanceof EvsError) {
      expectTypeOf<EvsErrorCode>().toExtend<Known<typeof result.error.code>>();
    }
  });
});

describe('options', () => {
  it('need an endpoint and credentials, of either kind', () => {
    const endpoint = 'https://evs.example.com';
    const options = { endpoint, credentials };
    expectTypeOf(options).toExtend<EvsClientOptions>();
    const token = { endpoint, credentials: { token: 'not-a-real-token' } };
    expectTypeOf(token).toExtend<EvsClientOptions>();
    const iam = { endpoint, credentials: iamToken({ endpoint, user: 'u', password: 'p', domain: 'd', project: 'r' }) };
    expectTypeOf(iam).toExtend<EvsClientOptions>();
    expectTypeOf<{ endpoint: string }>().not.toExtend<EvsClientOptions>();
    expectTypeOf<{ credentials: typeof credentials }>().not.toExtend<EvsClientOptions>();
  });

  it('have no region, which nothing could be made of', () => {
    expectTypeOf<EvsClientOptions>().not.toHaveProperty('region');
    expectTypeOf<EvsClientOptions>().not.toHaveProperty('ErrorClass');
  });
});
