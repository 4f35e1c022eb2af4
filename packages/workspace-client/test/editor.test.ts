import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { beforeAll, describe, expect, it } from 'vitest';

const editor = openEditor(import.meta.dirname, 'declare const workspace: client.WorkspaceClient;');

// The first question loads the libraries and the client.
beforeAll(() => void editor.check(''), 60_000);

const region = (name: string): string =>
  `void new client.WorkspaceClient({ region: '${name}', credentials: { token: 'not-a-real-token' } });`;

const create = (members: string): string => `void workspace.desktops.createDesktop({ body: { ${members} } });`;

describe('completion', () => {
  it('offers the groups of the document, and no operation beside them', () => {
    const offered = editor.complete('workspace.|');
    expect(offered).toHaveLength(34);
    expect(offered).toEqual(expect.arrayContaining(['call', 'desktops', 'desktopPools', 'http', 'policyGroups']));
  });

  it('offers the operations of a group, with their lists, waiters and tasks', () => {
    const offered = editor.complete('workspace.snapshots.|');
    expect(offered).toEqual([
      'batchCreateDesktopSnapshot',
      'batchCreateDesktopSnapshotAndWait',
      'batchDeleteDesktopSnapshot',
      'batchDeleteDesktopSnapshotAndWait',
      'batchRestoreDesktopSnapshot',
      'batchRestoreDesktopSnapshotAndWait',
      'listDesktopSnapshot',
      'paginateListDesktopSnapshot',
      'waitUntilSnapshotsCreated',
      'waitUntilSnapshotsRestored',
    ]);
  });

  it('offers members of a body, and the values of a request', () => {
    expect(editor.complete(create('|'))).toEqual(expect.arrayContaining(['desktop_type', 'root_volume', 'size']));
    expect(editor.complete(create(`desktop_type: '|'`))).toEqual(['DEDICATED', 'SHARED']);
  });

  it('offers the regions of the document, and takes others', () => {
    expect(editor.complete(region('|'))).toContain('sa-brazil-1');
    expect(editor.check(region('eu-west-101'))).toEqual([]);
  });
});

describe('a hover', () => {
  it('says what a group is about', () => {
    expect(editor.hover('void workspace.desktop|Pools;')).toMatch(
      /^\(property\) WorkspaceClient\.desktopPools: client\.WorkspaceDesktopPools\n\nDesktop Pools: \w/,
    );
  });

  it('shows the documentation of a method, and names its types', () => {
    expect(editor.hover('void workspace.desktops.list|Desktops();')).toMatch(
      /^\(method\) WorkspaceDesktops\.listDesktops\(input\?: client\.ListDesktopsInput, options\?: client\.CallOptions\): client\.Call<client\.ListDesktopsOutput, [^]*\n\nDocument: huawei-workspace, section 4\.3\.2\.\n@throws .*`WorkspaceErrorCode`/,
    );
  });
});

describe('a mistake', () => {
  it.each([
    ['a misspelt member of a body', create(`desktop_typ: 'DEDICATED'`)],
    ['a misspelt parameter', 'void workspace.desktops.listDesktops({ limits: 1 });'],
    ['an operation of another group', 'void workspace.desktopPools.listDesktops();'],
    ['a path that openapi-fetch does not find', `void workspace.http.GET('/v2/{project_id}/desktop', {});`],
    ['a method that the path has not', `void workspace.http.DELETE('/v2/{project_id}/desktops', {});`],
    [
      'a parameter that the operation has not',
      `void workspace.http.GET('/v2/{project_id}/desktops', { params: { path: { project_id: 'p' }, query: { limits: 1 } } });`,
    ],
  ])('does not compile: %s', (_, code) => {
    expect(editor.check(code)).not.toEqual([]);
  });
});
