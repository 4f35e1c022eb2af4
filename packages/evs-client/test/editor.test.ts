import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { beforeAll, describe, expect, it } from 'vitest';

const editor = openEditor(import.meta.dirname, 'declare const evs: client.EvsClient;');

// The first question loads the libraries and the client.
beforeAll(() => void editor.check(''), 60_000);

const volume = (member: string): string =>
  `const { volumes = [] } = await evs.listVolumes();
for (const each of volumes) console.log(each.${member});
export {};`;

const stateIs = (state: string): string => volume(`status === '${state}'`);

const codeIs = (code: string, ...operation: string[]): string =>
  `declare const error: unknown;
if (client.isEvsError(error${operation.map((name) => `, '${name}'`).join('')}) && error.code === '${code}') console.log();`;

const create = (members: string): string =>
  `void evs.createVolume({ body: { volume: { availability_zone: 'az-1', size: 10, volume_type: 'SSD', ${members} } } });`;

describe('a hover', () => {
  it('shows what a parameter means, with its bounds and its default', () => {
    expect(editor.hover(`void evs.listVolumes({ lim|it: 10 });`)).toMatch(
      /^\(property\) ListVolumesInput\.limit\?: number\n\nMost disks to return\.\n\nRange: 1 to 1000\.\n@default 1000$/,
    );
    expect(editor.hover(`void evs.listVolumes({ project|_id: 'p' });`)).toContain("The client's, if left out.");
  });

  it('shows what a member of a body means, whatever its name', () => {
    expect(editor.hover(create(`metadata: { 'hw:pass|through': 'true' }`))).toMatch(
      /"hw:passthrough"\?: .*\n\n`true` makes a SCSI device/,
    );
  });

  it('puts what is deprecated behind its text', () => {
    expect(editor.hover(create(`share|able: 'true'`))).toMatch(/\n\nWhether the disk can be shared\..*\n@deprecated $/);
  });

  it('shows what a member of an answer means, and names its type', () => {
    expect(editor.hover(volume('attach|ments'))).toMatch(
      /attachments\?: client\.VolumeAttachment\[\] \| undefined\n\n\w/,
    );
    expect(editor.hover('const out|put = await evs.listVolumes();\nexport {};')).toContain(
      'const output: client.ListVolumesOutput',
    );
  });

  const documented =
    /Create disks\.\n\nCreates one disk[^]*\n\nPermissions:\n- An empty disk: `evs:volumes:create`, `evs:volumes:get`\.\n[^]*\n\nDocument: huawei-evs, section 7\.1\.1\.\n@throws .*`EvsErrorCode`/;

  it('shows the documentation of a method, with the permissions that each case needs', () => {
    const hover = editor.hover(
      `void evs.cinderCreate|Volume({ body: { volume: { availability_zone: 'az-1', size: 10 } } });`,
    );
    expect(hover).toMatch(
      /^\(method\) .*cinderCreateVolume\(input: client\.CinderCreateVolumeInput, options\?: client\.CallOptions\)/,
    );
    expect(hover).toMatch(documented);
  });

  it('shows the documentation of a function', () => {
    expect(
      editor.hover(
        `void client.cinderCreate|Volume(evs, { body: { volume: { availability_zone: 'az-1', size: 10 } } });`,
      ),
    ).toMatch(documented);
  });

  it('names what replaces a deprecated operation', () => {
    const input = `{ volume_id: 'v' }`;
    expect(editor.hover(`void evs.delete|Volume(${input});`)).toContain(
      '\n@deprecated Use cinderDeleteVolume instead.\n',
    );
    expect(editor.hover(`void evs.delete|VolumeAndWait(${input});`)).toContain(
      '\n@deprecated Use cinderDeleteVolume instead.\n',
    );
  });

  it('names the elements of a paginator', () => {
    expect(editor.hover('void evs.paginateList|Volumes();')).toContain(
      'client.Paginator<client.ListVolumesItem, client.ListVolumesOutput>',
    );
  });
});

describe('completion', () => {
  it('offers parameters, and members of a body', () => {
    expect(editor.complete('void evs.listVolumes({ | });')).toEqual(
      expect.arrayContaining(['project_id', 'limit', 'availability_zone']),
    );
    expect(editor.complete(`void evs.cinderExtendVolume({ volume_id: 'v', body: { '|' } });`)).toEqual(['os-extend']);
  });

  it('offers the values of a request', () => {
    expect(editor.complete(`void evs.listVolumes({ sort_dir: '|' });`)).toEqual(['asc', 'desc']);
  });

  it('offers the known values of an answer, which may have others', () => {
    expect(editor.complete(stateIs('|'))).toEqual(expect.arrayContaining(['available', 'in-use']));
    expect(editor.check(stateIs('a state of tomorrow'))).toEqual([]);
  });

  it('offers the codes of the catalogue, and takes newer ones', () => {
    for (const code of [codeIs('|'), codeIs('|', 'showJob')]) expect(editor.complete(code)).toContain('EVS.5404');
    expect(editor.check(codeIs('EVS.9999', 'showJob'))).toEqual([]);
    expect(
      editor.complete(`const result = await client.settle(evs.listVolumes());
if (!result.ok && result.error instanceof client.EvsError && result.error.code === '|') console.log();
export {};`),
    ).toContain('EVS.5404');
  });

  it('offers the operations that an error may come from', () => {
    expect(editor.complete(`declare const error: unknown;\nclient.isEvsError(error, '|');`)).toEqual(
      expect.arrayContaining(['cinderDeleteVolume', 'showJob']),
    );
  });
});
