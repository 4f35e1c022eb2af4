import { describe, expect, it } from 'vitest';
import { loadService } from '../source/loadService.ts';
import { type Changes, makeRepository, swap } from '../testing/makeRepository.ts';
import { type Bundle, bundleService } from './bundleService.ts';

const list = 'specs/demo/operations/disks/ListDisks.yaml';
const remove = 'specs/demo/operations/disks/DeleteDisk.yaml';

async function bundleDemo(changes: Changes = {}): Promise<Bundle> {
  return bundleService(loadService(makeRepository(changes), 'demo'));
}

describe('a bundle', () => {
  it('is one document: references stay only where they lead to components', async () => {
    const { canonical, complete, findings } = await bundleDemo();
    const text = JSON.stringify(canonical);
    expect({ complete, findings }).toEqual({ complete: true, findings: [] });
    expect(new Set(text.match(/"\$ref":"[^"]+"/g))).toEqual(
      new Set(['"$ref":"#/components/schemas/Disk"', '"$ref":"#/components/schemas/ErrorEnvelope"']),
    );
  });

  it('has the content of the files behind the extensions', async () => {
    expect((await bundleDemo()).canonical).toMatchObject({
      'x-common-parameters': { 'X-TC-Action': { in: 'header', required: true } },
      'x-error-catalogue': { service: [{ code: 'ResourceNotFound.Disk' }], common: [{ code: 'InternalError' }] },
      'x-errata': [{ id: 'size-as-string' }],
    });
  });

  it('keeps fragments and the order in which things were written', async () => {
    const { canonical } = await bundleDemo();
    expect(Object.keys(canonical!).slice(0, 4)).toEqual(['openapi', 'info', 'servers', 'security']);
    expect(Object.keys(canonical!['paths'] as object)).toEqual(['/#ListDisks', '/#DeleteDisk']);
  });

  it('is the same text each time', async () => {
    const [first, second] = await Promise.all([bundleDemo(), bundleDemo()]);
    expect(JSON.stringify(first.canonical)).toBe(JSON.stringify(second.canonical));
  });

  it('refuses two components of one name', async () => {
    const { findings } = await bundleDemo({
      'specs/common/tencent/schemas/Disk.yaml': 'type: string\ndescription: Another one.\n',
      [remove]: swap('type: string', '$ref: ../../../common/tencent/schemas/Disk.yaml'),
    });
    expect(findings).toMatchObject([
      { rule: 'component-name-conflict', file: remove, line: 17, message: expect.stringContaining('the name Disk') },
    ]);
  });

  it.each([
    ['itself', { [list]: swap('summary: List disks', 'summary: "List disks') }],
    ['a reference in it', { [list]: swap('../../schemas/Disk.yaml', '../../schemas/Gone.yaml') }],
    ['a data type that it uses', { 'specs/demo/schemas/Disk.yaml': swap('$ref: Disk.yaml', '$ref: Gone.yaml') }],
  ])('leaves out an operation where %s is broken, with what only it uses', async (_, changes) => {
    const { canonical, complete } = await bundleDemo(changes);
    expect(complete).toBe(false);
    expect(Object.keys(canonical!['paths'] as object)).toEqual(['/#DeleteDisk']);
    expect(Object.keys((canonical!['components'] as { schemas: object }).schemas)).toEqual(['ErrorEnvelope']);
  });

  it.each([
    ['openapi.yaml', { 'specs/demo/openapi.yaml': swap('info:', 'info: "') }],
    ['the error catalogue', { 'specs/demo/errors.yaml': '- code: "\n' }],
  ])('is not made where %s is broken', async (_, changes) => {
    const { canonical, findings } = await bundleDemo(changes);
    expect(canonical).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'yaml-syntax' }]);
  });

  it('says which reference it cannot follow', async () => {
    const { canonical, findings } = await bundleDemo({
      'specs/demo/openapi.yaml': swap('servers:\n', 'x-list:\n  - $ref: errors.yaml\nservers:\n'),
    });
    expect(canonical).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'bundle', file: 'specs/demo/openapi.yaml', line: 7 }]);
  });

  it.each([
    ['is no object', '- a list\n'],
    ['is of another version', 'openapi: 2.0.0\npaths: {}\n'],
    [
      'holds a reference to itself',
      'openapi: 3.1.0\ninfo: {title: x, version: x}\npaths: {}\nx-errata:\n  $ref: openapi.yaml\n',
    ],
  ])('is a finding, not a stack trace, where openapi.yaml %s', async (_, text) => {
    const { canonical, findings } = await bundleDemo({ 'specs/demo/openapi.yaml': text });
    expect(canonical).toBeUndefined();
    expect(findings.find(({ rule }) => rule === 'bundle')).toMatchObject({ file: 'specs/demo/openapi.yaml', line: 1 });
  });
});
