import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { beforeAll, describe, expect, it } from 'vitest';

const editor = openEditor(import.meta.dirname, 'declare const tcr: client.TcrClient;');

// The first question loads the libraries and the client.
beforeAll(() => void editor.check(''), 60_000);

const codeIs = (code: string, operation: string): string =>
  `declare const error: unknown;
if (client.isTcrError(error, '${operation}') && error.code === '${code}') console.log();`;

const statusIs = (status: string): string =>
  `declare const { Status }: client.CustomizedDomainInfo;
if (Status === '${status}') console.log();`;

describe('a hover', () => {
  it('shows the documentation of a method', () => {
    const hover = editor.hover(`void tcr.create|Instance({ RegistryName: 'tcr-test', RegistryType: 'basic' });`);
    expect(hover).toMatch(
      /^\(method\) .*createInstance\(input: client\.CreateInstanceInput, options\?: client\.CallOptions\)/,
    );
    expect(hover).toMatch(
      /Create an instance\.\n\nLimit: 20 requests per second\.\n\nDocument: tencent-tcr, section CreateInstance\.\n@throws .*23 documented codes/,
    );
  });

  it('shows what a member of an input means, its values and its default', () => {
    expect(
      editor.hover(
        `void tcr.createInstance({ RegistryName: 'tcr-test', RegistryType: 'basic', RegistryCharge|Type: 1 });`,
      ),
    ).toBe(
      '(property) CreateInstanceInput.RegistryChargeType?: 0 | 1\n\nBilling mode: `0` pay-as-you-go, `1` prepaid.\n@default 0',
    );
  });

  it('says that a page of namespaces is asked for by its number', () => {
    expect(editor.hover(`void tcr.describeNamespaces({ RegistryId: 'tcr-1', Off|set: 0 });`)).toContain(
      'Number of the page',
    );
    expect(editor.hover(`void tcr.paginateDescribe|Namespaces({ RegistryId: 'tcr-1' });`)).toContain(
      'client.Paginator<client.TcrNamespaceInfo, client.DescribeNamespacesOutput>',
    );
  });

  it('says what a waiter waits for, and where it gives up', () => {
    expect(editor.hover(`void tcr.waitUntilCustomizedDomain|Created({ RegistryId: 'tcr-1' });`)).toMatch(
      /`DomainInfoList\[\]\.Status` is `SUCCESS`[^]*@throws .*`DomainInfoList\[\]\.Status` became `FAILURE`/,
    );
  });
});

describe('completion', () => {
  it('offers the members and the values of an input', () => {
    expect(editor.complete('void tcr.createInstance({ | });')).toEqual(
      expect.arrayContaining(['RegistryName', 'RegistryType', 'DeletionProtection']),
    );
    expect(editor.complete(`void tcr.createInstance({ RegistryType: '|' });`)).toEqual([
      'basic',
      'standard',
      'premium',
    ]);
  });

  it('offers the regions of the list, with an endpoint of their own or without', () => {
    const regions = editor.complete(
      `new client.TcrClient({ region: '|', credentials: { secretId: '', secretKey: '' } });`,
    );
    expect(regions).toEqual(expect.arrayContaining(['ap-guangzhou', 'ap-jakarta']));
    expect(regions).not.toContain('na-toronto');
  });

  it('offers the codes of the operation, and takes newer ones', () => {
    const own = editor.complete(codeIs('|', 'CreateInstance'));
    expect(own).toEqual(expect.arrayContaining(['InvalidParameter.ErrorNameExists', 'AuthFailure.SecretIdNotFound']));
    expect(own).not.toContain('ResourceNotFound.TcrResourceNotFound');
    expect(editor.complete(codeIs('|', 'DeleteRepository'))).toContain('ResourceNotFound.TcrResourceNotFound');
    expect(editor.check(codeIs('A.Code.Of.Tomorrow', 'CreateInstance'))).toEqual([]);
  });

  it('offers the known values of a response, which may have others', () => {
    expect(editor.complete(statusIs('|'))).toEqual(expect.arrayContaining(['CREATING', 'FAILURE']));
    expect(editor.check(statusIs('A state of tomorrow'))).toEqual([]);
  });
});
