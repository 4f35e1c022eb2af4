// oxlint-disable vitest/expect-expect -- a compile error that is expected is an assertion
import type { Known } from '@cloud-contracts/client-testing/src/Known.ts';
import { describe, expectTypeOf, it } from 'vitest';
import {
  TcrClient,
  TcrError,
  type ConnectionError,
  type CreateInstanceInput,
  type CreateInstanceOutput,
  type CustomizedDomainInfo,
  type DescribeGCJobsOutput,
  type DescribeImagesOutput,
  type DescribeInstancesOutput,
  type Paginator,
  type Registry,
  type TcrClientOptions,
  type TcrErrorCodes,
  type TcrImageInfo,
  type TcrRegion,
  isTcrError,
  settle,
} from '../src/generated/index.ts';

// Compiled, never run.
declare const tcr: TcrClient;
declare const error: unknown;
const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };

describe('inputs', () => {
  it('need what is required', () => {
    // @ts-expect-error RegistryType is missing
    void tcr.createInstance({ RegistryName: 'tcr-test' });
    // @ts-expect-error no input at all
    void tcr.describeNamespaces();
    void tcr.describeInstances();
  });

  it('take no member and no value that is not documented', () => {
    // @ts-expect-error misspelt: here the document writes it with a small letter
    void tcr.describeInstances({ RegistryIds: ['tcr-1'] });
    // @ts-expect-error no such edition
    void tcr.createInstance({ RegistryName: 'tcr-test', RegistryType: 'gold' });
    // @ts-expect-error a string for a Boolean, as one documented example has it
    void tcr.createNamespace({ RegistryId: 'tcr-1', NamespaceName: 'team-01', IsPublic: 'true' });
    expectTypeOf<CreateInstanceInput['RegistryType']>().toEqualTypeOf<'basic' | 'standard' | 'premium'>();
    expectTypeOf<CreateInstanceInput['RegistryChargeType']>().toEqualTypeOf<0 | 1 | undefined>();
  });
});

describe('outputs', () => {
  it('are the answer without its envelope, null where it may be', () => {
    expectTypeOf(tcr.describeInstances()).resolves.toEqualTypeOf<DescribeInstancesOutput>();
    expectTypeOf<DescribeInstancesOutput['Registries']>().toEqualTypeOf<Registry[] | null | undefined>();
    expectTypeOf<DescribeInstancesOutput>().not.toHaveProperty('Error');
    expectTypeOf<DescribeInstancesOutput['RequestId']>().toEqualTypeOf<string>();
  });

  it('have values that are open at the end', () => {
    type Status = Exclude<CustomizedDomainInfo['Status'], undefined>;
    expectTypeOf<'SUCCESS' | 'FAILURE' | 'CREATING' | 'DELETING'>().toEqualTypeOf<Known<Status>>();
    expectTypeOf<'A state of tomorrow'>().toExtend<Status>();
  });

  it('are what paginators and waiters return', () => {
    const image = { RegistryId: 'tcr-1', NamespaceName: 'team-01', RepositoryName: 'nginx' };
    expectTypeOf(tcr.paginateDescribeImages(image)).toEqualTypeOf<Paginator<TcrImageInfo, DescribeImagesOutput>>();
    expectTypeOf(
      tcr.waitUntilGarbageCollectionFinished({ RegistryId: 'tcr-1' }),
    ).resolves.toEqualTypeOf<DescribeGCJobsOutput>();
  });
});

describe('errors', () => {
  it('have the documented codes of their operation, and the common ones', () => {
    if (isTcrError(error, 'CreateInstance')) {
      expectTypeOf<TcrErrorCodes['CreateInstance']>().toExtend<Known<typeof error.code>>();
      expectTypeOf<'AuthFailure.SecretIdNotFound'>().toExtend<Known<typeof error.code>>();
      expectTypeOf<'ResourceNotFound.TcrResourceNotFound'>().not.toExtend<Known<typeof error.code>>();
      expectTypeOf<'A.Code.Of.Tomorrow'>().toExtend<typeof error.code>();
    }
    expectTypeOf<'InvalidParameter.ErrorNameExists'>().toExtend<TcrErrorCodes['CreateInstance']>();
    expectTypeOf<'InvalidParameter.ErrorNameExists'>().not.toExtend<TcrErrorCodes['DeleteInstance']>();
    expectTypeOf<'A.Code.Of.Tomorrow'>().not.toExtend<TcrErrorCodes['CreateInstance']>();
  });

  it('are asked for by operations that exist', () => {
    // @ts-expect-error no such operation
    isTcrError(error, 'CreateRegistry');
  });

  it('carry the codes of the operation through settle', async () => {
    const result = await settle(tcr.createInstance({ RegistryName: 'tcr-test', RegistryType: 'basic' }));
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<CreateInstanceOutput>();
      return;
    }
    expectTypeOf<ConnectionError>().toExtend<typeof result.error>();
    if (result.error instanceof TcrError) {
      expectTypeOf<TcrErrorCodes['CreateInstance']>().toExtend<Known<typeof result.error.code>>();
    }
  });
});

describe('options', () => {
  it('need a region, offer the documented ones and take others', () => {
    // @ts-expect-error the region is missing
    void new TcrClient({ credentials });
    expectTypeOf<{ region: 'ap-jakarta'; credentials: typeof credentials }>().toExtend<TcrClientOptions>();
    expectTypeOf<'ap-guangzhou' | 'ap-jakarta'>().toExtend<Known<TcrRegion>>();
    expectTypeOf<'na-toronto'>().not.toExtend<Known<TcrRegion>>();
    expectTypeOf<'xx-new'>().toExtend<TcrRegion>();
  });
});
