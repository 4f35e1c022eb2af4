// oxlint-disable vitest/expect-expect -- a compile error that is expected is an assertion
import type { Known } from '@cloud-contracts/client-testing/src/Known.ts';
import { describe, expectTypeOf, it } from 'vitest';
import {
  CfsError,
  type AutoSnapshotPolicyInfo,
  type CfsCaller,
  type CfsClient,
  type CfsClientOptions,
  type CfsErrorCodes,
  type CfsRegion,
  type ConnectionError,
  type CreateCfsFileSystemInput,
  type CreateCfsFileSystemOutput,
  type DescribeAutoSnapshotPoliciesOutput,
  type DescribeCfsFileSystemsOutput,
  type FileSystemInfo,
  type Paginator,
  type UpdateCfsRuleInput,
  createCfsFileSystem,
  isCfsError,
  settle,
} from '../src/generated/index.ts';

// Compiled, never run.
declare const cfs: CfsClient;
declare const caller: CfsCaller;
declare const error: unknown;
const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };

describe('inputs', () => {
  it('need what is required', () => {
    // @ts-expect-error PGroupId is missing
    void cfs.createCfsFileSystem({ Zone: 'ap-beijing-1', NetInterface: 'VPC' });
    // @ts-expect-error no input at all
    void cfs.createCfsFileSystem();
    void cfs.describeCfsFileSystems();
  });

  it('take no member that is not there', () => {
    // @ts-expect-error misspelt
    void cfs.describeCfsFileSystems({ FilesystemId: 'cfs-1' });
    // @ts-expect-error misspelt, in a data type
    void cfs.describeCfsSnapshots({ Filters: [{ Name: 'x', Values: [], Value: 'y' }] });
    // @ts-expect-error misspelt, through the function
    void createCfsFileSystem(caller, { Zone: 'z', NetInterface: 'VPC', PGroupId: 'p', Capasity: 1 });
    // @ts-expect-error an operation without parameters
    void cfs.describeCfsServiceStatus({ FileSystemId: 'cfs-1' });
  });

  it('take only documented values', () => {
    expectTypeOf<CreateCfsFileSystemInput['NetInterface']>().toEqualTypeOf<'VPC' | 'CCN'>();
    expectTypeOf<UpdateCfsRuleInput['RWPermission']>().toEqualTypeOf<'RO' | 'RW' | undefined>();
    // @ts-expect-error no such value
    void cfs.updateCfsRule({ PGroupId: 'p', RuleId: 'r', RWPermission: 'rw' });
    // @ts-expect-error a string for a number
    void cfs.updateCfsRule({ PGroupId: 'p', RuleId: 'r', Priority: '7' });
  });

  it('let a member with a default be left out', () => {
    expectTypeOf<Pick<UpdateCfsRuleInput, 'PGroupId' | 'RuleId'>>().toExtend<UpdateCfsRuleInput>();
  });
});

describe('outputs', () => {
  it('are the answer without its envelope', () => {
    expectTypeOf(cfs.describeCfsFileSystems()).resolves.toEqualTypeOf<DescribeCfsFileSystemsOutput>();
    expectTypeOf<DescribeCfsFileSystemsOutput['FileSystems']>().toEqualTypeOf<FileSystemInfo[] | undefined>();
    expectTypeOf<DescribeCfsFileSystemsOutput>().not.toHaveProperty('Error');
    expectTypeOf<DescribeCfsFileSystemsOutput['RequestId']>().toEqualTypeOf<string>();
  });

  it('have values that are open at the end', () => {
    type State = Exclude<FileSystemInfo['LifeCycleState'], undefined>;
    expectTypeOf<'available'>().toExtend<Known<State>>();
    expectTypeOf<'a state of tomorrow'>().toExtend<State>();
    expectTypeOf<'a state of tomorrow'>().not.toExtend<Known<State>>();
  });

  it('are what paginators and waiters return', () => {
    expectTypeOf(cfs.paginateDescribeAutoSnapshotPolicies()).toEqualTypeOf<
      Paginator<AutoSnapshotPolicyInfo, DescribeAutoSnapshotPoliciesOutput>
    >();
    expectTypeOf(cfs.waitUntilFileSystemAvailable()).resolves.toEqualTypeOf<DescribeCfsFileSystemsOutput>();
  });
});

describe('errors', () => {
  it('have the documented codes of an operation', () => {
    if (isCfsError(error, 'DeleteCfsFileSystem')) {
      expectTypeOf(error.code).toExtend<string>();
      expectTypeOf<CfsErrorCodes['DeleteCfsFileSystem']>().toExtend<Known<typeof error.code>>();
      expectTypeOf<'AuthFailure.SecretIdNotFound'>().toExtend<Known<typeof error.code>>();
      expectTypeOf<'ResourceInsufficient.RegionSoldOut'>().not.toExtend<Known<typeof error.code>>();
      expectTypeOf<'A.Code.Of.Tomorrow'>().toExtend<typeof error.code>();
    }
  });

  it('have the codes of the service without an operation', () => {
    if (isCfsError(error)) {
      expectTypeOf<CfsErrorCodes[keyof CfsErrorCodes]>().toExtend<Known<typeof error.code>>();
    }
  });

  it('are asked for by operations that exist', () => {
    // @ts-expect-error no such operation
    isCfsError(error, 'DeleteFileSystem');
  });

  it('carry the codes of the operation through settle', async () => {
    const result = await settle(cfs.createCfsFileSystem({ Zone: 'z', NetInterface: 'VPC', PGroupId: 'p' }));
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<CreateCfsFileSystemOutput>();
      return;
    }
    expectTypeOf<ConnectionError>().toExtend<typeof result.error>();
    if (result.error instanceof CfsError) {
      expectTypeOf<CfsErrorCodes['CreateCfsFileSystem']>().toExtend<Known<typeof result.error.code>>();
      expectTypeOf<'ResourceNotFound.SnapshotNotFound'>().not.toExtend<Known<typeof result.error.code>>();
    }
  });
});

describe('options', () => {
  it('offer the documented regions and take others', () => {
    expectTypeOf<{ region: 'ap-guangzhou'; credentials: typeof credentials }>().toExtend<CfsClientOptions>();
    expectTypeOf<'ap-guangzhou'>().toExtend<Known<CfsRegion>>();
    expectTypeOf<'xx-new'>().toExtend<CfsRegion>();
  });

  it('need credentials, and do not take the class of the errors', () => {
    expectTypeOf<{ region: 'ap-guangzhou' }>().not.toExtend<CfsClientOptions>();
    expectTypeOf<CfsClientOptions>().not.toHaveProperty('ErrorClass');
  });
});
