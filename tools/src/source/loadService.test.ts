import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Changes, makeRepository, swap } from '../testing/makeRepository.ts';
import { loadService } from './loadService.ts';

const list = 'specs/demo/operations/disks/ListDisks.yaml';
const remove = 'specs/demo/operations/disks/DeleteDisk.yaml';
const entry = 'specs/demo/openapi.yaml';

function faults(changes: Changes): string[] {
  const { findings } = loadService(makeRepository(changes), 'demo');
  return findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

describe('a service', () => {
  it('is read with everything that its references lead to', () => {
    const { files, findings } = loadService(makeRepository(), 'demo');
    expect(findings).toEqual([]);
    expect([...files.keys()]).toContain('specs/common/tencent/schemas/ErrorEnvelope.yaml');
  });

  it('reports faults of several files at once, each with file and line', () => {
    expect(
      faults({
        [list]: swap('summary: List disks', 'summary: "List disks'),
        [remove]: swap('- InternalError\n', '- InternalError\n  - $ref: nowhere.yaml\n'),
      }),
    ).toEqual([`${list}:2 yaml-syntax`, `${remove}:9 dangling-ref`]);
  });

  it('reports a file that is missing where it is referred to', () => {
    expect(faults({ [remove]: null })).toEqual([`${entry}:35 dangling-ref`]);
  });

  it.each([
    ['finds nothing in its file', 'Disk.yaml#/properties/Nope', 'finds nothing in'],
    ['leads back to itself', '#/properties/Parent/oneOf/0', 'leads back to itself'],
    ['leaves specs/', '../../../secret.yaml', 'leads out of specs/'],
    ['leads to another host', 'https://disks.test/Disk.yaml', 'leads out of specs/'],
  ])('reports a reference that %s', (_, target, message) => {
    const root = makeRepository({
      'secret.yaml': 'type: string\n',
      'specs/demo/schemas/Disk.yaml': swap('Disk.yaml', `'${target}'`),
    });
    expect(loadService(root, 'demo').findings).toMatchObject([
      {
        rule: 'dangling-ref',
        file: 'specs/demo/schemas/Disk.yaml',
        line: 13,
        message: expect.stringContaining(message),
      },
    ]);
  });

  it('follows a reference through another one, and one with escaped characters', () => {
    expect(
      faults({
        'specs/demo/schemas/Size.yaml': '$ref: Disk.yaml#/properties/Size\n',
        [remove]: swap(
          'description: Which disk.',
          "description: Which disk.\n            $ref: '../../schemas/Size.yaml'",
        ),
        [list]: swap(
          '$ref: ../../schemas/Disk.yaml',
          "$ref: 'DeleteDisk.yaml#/requestBody/content/application~1json/schema/properties/Disk%49d'",
        ),
      }),
    ).toEqual([]);
  });

  it('reports an operationId that stands in two files', () => {
    expect(faults({ [remove]: swap('operationId: DeleteDisk', 'operationId: ListDisks') })).toEqual([
      `${remove}:1 duplicate-operation-id`,
    ]);
  });

  it('reports the second of two paths that lead to one file', () => {
    expect(
      faults({ [entry]: (text) => `${text}  /#Again:\n    post:\n      $ref: operations/disks/ListDisks.yaml\n` }),
    ).toEqual([`${entry}:37 duplicate-operation-id`]);
  });

  it('reports a file that nothing refers to, and the id that it takes', () => {
    expect(faults({ 'specs/demo/operations/disks/Copy.yaml': 'operationId: ListDisks\n' })).toEqual([
      'specs/demo/operations/disks/Copy.yaml:1 duplicate-operation-id',
      'specs/demo/operations/disks/Copy.yaml:1 unreferenced-file',
    ]);
  });

  it('reports a file that cannot be read: a folder, a broken link, bytes that are no UTF-8', () => {
    const root = makeRepository({ 'specs/demo/errors.yaml': null, 'specs/demo/errata.yaml': null });
    writeFileSync(join(root, 'specs/demo/schemas/Disk.yaml'), Buffer.from([0x61, 0xff]));
    mkdirSync(join(root, 'specs/demo/errors.yaml'));
    symlinkSync(join(root, 'nowhere'), join(root, 'specs/demo/errata.yaml'));
    const { findings } = loadService(root, 'demo');
    expect(findings.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
      'specs/demo/errors.yaml unreadable-file The file cannot be read: it is a folder.',
      'specs/demo/schemas/Disk.yaml unreadable-file The file cannot be read: it is not UTF-8.',
      'specs/demo/errata.yaml unreadable-file The file cannot be read: it does not exist.',
      expect.stringMatching(/^specs\/demo\/openapi.yaml dangling-ref .*errata.yaml, which does not exist/),
    ]);
  });

  it('is one finding where openapi.yaml is missing', () => {
    expect(faults({ [entry]: null })).toContain(`${entry}:1 unreadable-file`);
  });

  it('is one finding where openapi.yaml is a list', () => {
    expect(faults({ [entry]: '- openapi: 3.1.0\n' })).toEqual([`${entry}:1 bundle`]);
  });

  it('names the file that a reference may mean', () => {
    const root = makeRepository({ [list]: swap('schemas/Disk.yaml', 'schemas/Disks.yaml') });
    expect(loadService(root, 'demo').findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/schemas\/Disks.yaml, which does not exist; did you mean Disk.yaml\?$/),
    ]);
  });

  it('is the same object until a file changes', () => {
    const root = makeRepository();
    const before = loadService(root, 'demo');
    expect(loadService(root, 'demo')).toBe(before);
    const file = join(root, list);
    writeFileSync(file, readFileSync(file, 'utf8').replace('List disks', 'List all disks'));
    const after = loadService(root, 'demo');
    expect(after).not.toBe(before);
    expect(after.files.get(remove)).toBe(before.files.get(remove));
  });

  it('parses a file again only if it changed', () => {
    const root = makeRepository();
    const first = loadService(root, 'demo');
    expect(loadService(root, 'demo').files.get(list)).toBe(first.files.get(list));
  });
});
