import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { beforeAll, describe, expect, it } from 'vitest';

const editor = openEditor(import.meta.dirname, 'declare const cfs: client.CfsClient;');

// The first question loads the libraries and the client.
beforeAll(() => void editor.check(''), 60_000);

const fileSystem = (member: string): string =>
  `const { FileSystems = [] } = await cfs.describeCfsFileSystems();
for (const each of FileSystems) console.log(each.${member});
export {};`;

const stateIs = (state: string): string =>
  `declare const { LifeCycleState }: client.FileSystemInfo;
if (LifeCycleState === '${state}') console.log();`;

const codeIs = (code: string, ...operation: string[]): string =>
  `declare const error: unknown;
if (client.isCfsError(error${operation.map((name) => `, '${name}'`).join('')}) && error.code === '${code}') console.log();`;

describe('a hover', () => {
  it('shows what a member of an input means', () => {
    expect(
      editor.hover(`void cfs.updateCfsRule({ PGroupId: 'p', RuleId: 'r', User|Permission: 'all_squash' });`),
    ).toMatch(
      /^\(property\) UpdateCfsRuleInput\.UserPermission\?: .*"all_squash" \| "no_all_squash".*\n\nHow visiting users are mapped\.[^@]*\n@default root_squash$/,
    );
  });

  it('shows the bounds of a number', () => {
    expect(editor.hover(`void cfs.updateCfsRule({ PGroupId: 'p', RuleId: 'r', Prio|rity: 1 });`)).toContain(
      'Range: 1 to 100.',
    );
  });

  it('shows what a member of a data type means, and names its type', () => {
    expect(editor.hover(fileSystem('PGr|oup'))).toMatch(
      /^\(property\) FileSystemInfo\.PGroup\?: client\.PGroup \| undefined\n\n\w/,
    );
    expect(editor.hover(fileSystem('LifeCycle|State'))).toMatch(/\n\nState of the file system\.$/);
    expect(editor.hover('const out|put = await cfs.describeCfsFileSystems();\nexport {};')).toContain(
      'const output: client.DescribeCfsFileSystemsOutput',
    );
  });

  const documented =
    /Change a permission rule\.\n\nLimit: 20 requests per second\.\n\nDocument: tencent-cfs, section UpdateCfsRule\.\n@throws .*18 documented codes/;

  it('shows the documentation of a method', () => {
    const hover = editor.hover(`void cfs.update|CfsRule({ PGroupId: 'p', RuleId: 'r' });`);
    expect(hover).toMatch(
      /^\(method\) .*updateCfsRule\(input: client\.UpdateCfsRuleInput, options\?: client\.CallOptions\)/,
    );
    expect(hover).toMatch(documented);
  });

  it('shows the documentation of a function', () => {
    expect(editor.hover(`void client.update|CfsRule(cfs, { PGroupId: 'p', RuleId: 'r' });`)).toMatch(documented);
  });

  it('names the elements of a paginator', () => {
    expect(editor.hover('void cfs.paginateDescribeCfs|Snapshots();')).toContain(
      'client.Paginator<client.SnapshotInfo, client.DescribeCfsSnapshotsOutput>',
    );
  });
});

describe('completion', () => {
  it('offers the members of an input', () => {
    expect(editor.complete('void cfs.createCfsFileSystem({ | });')).toEqual(
      expect.arrayContaining(['Zone', 'NetInterface', 'ClientToken']),
    );
  });

  it('offers the values of a request', () => {
    expect(editor.complete(`void cfs.createCfsFileSystem({ NetInterface: '|' });`)).toEqual(['VPC', 'CCN']);
  });

  it('offers the known values of a response, which may have others', () => {
    expect(editor.complete(stateIs('|'))).toEqual(expect.arrayContaining(['available', 'creating']));
    expect(editor.check(stateIs('a state of tomorrow'))).toEqual([]);
  });

  it('offers the regions', () => {
    expect(editor.complete(`declare const region: client.CfsRegion;\nif (region === '|') console.log();`)).toContain(
      'ap-guangzhou',
    );
    const create = `new client.CfsClient({ region: '|', credentials: { secretId: '', secretKey: '' } });`;
    expect(editor.complete(create)).toContain('ap-guangzhou');
  });

  it('offers the codes of the operation, and takes newer ones', () => {
    const own = editor.complete(codeIs('|', 'DeleteCfsFileSystem'));
    expect(own).toEqual(
      expect.arrayContaining(['InvalidParameterValue.InvalidFileSystemId', 'AuthFailure.SecretIdNotFound']),
    );
    expect(own).not.toContain('ResourceInsufficient.RegionSoldOut');
    expect(editor.complete(codeIs('|'))).toContain('ResourceInsufficient.RegionSoldOut');
    expect(editor.check(codeIs('A.Code.Of.Tomorrow', 'DeleteCfsFileSystem'))).toEqual([]);
  });

  it('offers the codes of the operation behind settle', () => {
    const codes = editor.complete(
      `const result = await client.settle(cfs.createCfsSnapshot({ FileSystemId: 'cfs-1' }));
if (!result.ok && result.error instanceof client.CfsError && result.error.code === '|') console.log();
export {};`,
    );
    expect(codes).toContain('InvalidParameter.InvalidSnapshotName');
    expect(codes).not.toContain('ResourceInsufficient.RegionSoldOut');
  });
});
