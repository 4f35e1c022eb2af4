import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintService } from '../lint/lintService.ts';
import { RulesetThread } from '../lint/RulesetThread.ts';
import { makeRepository, swap } from '../testing/makeRepository.ts';
import { newOperation } from './newOperation.ts';

const entry = 'specs/demo/openapi.yaml';
const list = 'specs/demo/operations/disks/ListDisks.yaml';
const path = '  /#ListDisks:\n    post:\n      $ref: operations/disks/ListDisks.yaml\n';

/** The demo without ListDisks, which its inventory still knows. */
const withoutList = { [list]: null, [entry]: swap(path, ''), 'specs/demo/errata.yaml': '[]\n' };
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

const row = (id: string): string =>
  JSON.stringify({
    service: 'demo',
    document: 'demo-manual',
    section: id,
    group: 'Disks',
    operationId: id,
    method: 'POST',
    path: `/#${id}`,
  });

describe('a new operation', () => {
  it('takes from the inventory what it knows, and stands where the inventory has it', () => {
    const root = makeRepository(withoutList);
    const before = read(root, entry);
    expect(newOperation(root, { service: 'demo', id: 'ListDisks' })).toBe(list);
    expect(read(root, entry)).toBe(`${before}${path}`);
    expect(read(root, list)).toContain(
      [
        'tags: [Disks]',
        'x-source: {document: demo-manual, section: ListDisks}',
        'x-selector: {header: X-TC-Action, value: ListDisks}',
      ].join('\n'),
    );
  });

  it('lints with nothing but what is to be filled in', { timeout: 60_000 }, async () => {
    const root = makeRepository({ ...withoutList, 'specs/demo/schemas/Disk.yaml': null });
    newOperation(root, { service: 'demo', id: 'ListDisks' });
    const thread = new RulesetThread();
    const findings = await lintService(root, 'demo', { thread });
    await thread.close();
    expect(findings.length).toBeGreaterThan(5);
    expect(new Set(findings.map(({ rule, file }) => `${rule} ${file}`))).toEqual(new Set([`fill-in ${list}`]));
  });

  it('stands between the operations that the document has before and after it', () => {
    const operations = ['ListDisks', 'ShowDisk', 'DeleteDisk'].map(row);
    const root = makeRepository({ 'specs/inventory.json': `{"totals": {}, "operations": [${operations.join()}]}` });
    newOperation(root, { service: 'demo', id: 'ShowDisk' });
    expect(read(root, entry).match(/^  \/#\w+/gm)).toEqual(['  /#ListDisks', '  /#ShowDisk', '  /#DeleteDisk']);
  });

  it('adds the tag of a group that is new', () => {
    const root = makeRepository();
    const file = newOperation(root, { service: 'demo', id: 'ListSnapshots', group: 'Snapshots & more' });
    expect(file).toBe('specs/demo/operations/snapshots-more/ListSnapshots.yaml');
    expect(read(root, entry)).toContain('- name: Snapshots & more\n    description: <fill in');
  });

  it('adds a second method to a path, and declares the parameters of a path', () => {
    const root = makeRepository({
      [entry]: swap(
        '  X-TC-Action:\n    $ref: ../common/tencent/parameters/X-TC-Action.yaml\n',
        '  X:\n    $ref: ../common/tencent/parameters/X-TC-Action.yaml\n',
      ),
    });
    const facts = { service: 'demo', group: 'Disks', section: '1.1', path: '/disks/{disk_id}' };
    const file = newOperation(root, { ...facts, id: 'showDisk', method: 'get' });
    newOperation(root, { ...facts, id: 'removeDisk', method: 'delete' });
    expect(read(root, entry)).toContain(
      '  /disks/{disk_id}:\n    get:\n      $ref: operations/disks/showDisk.yaml\n    delete:\n      $ref: operations/disks/removeDisk.yaml\n',
    );
    expect(read(root, file)).toContain('parameters:\n  - name: disk_id\n    in: path\n    required: true\n');
  });

  it.each([
    ['is there already', { id: 'ListDisks' }, /has POST \/#ListDisks already/],
    ['is unknown to the inventory', { id: 'MoveDisk' }, /does not know MoveDisk of demo. Tell --group./],
    ['has a name that is a path', { id: '../../evil', group: 'Disks' }, /is no operationId/],
    [
      'is of an unknown service',
      { service: 'nope', id: 'ListDisks' },
      /specs\/nope\/openapi.yaml:1: The file cannot be read/,
    ],
    ['has an unknown method', { id: 'MoveDisk', group: 'Disks', method: 'MOVE' }, /no method MOVE/],
  ])('is refused, with nothing written, where it %s', (_, wanted, message) => {
    const root = makeRepository();
    const before = [read(root, entry), ...readdirSync(root, { recursive: true })];
    expect(() => newOperation(root, { service: 'demo', ...wanted })).toThrow(message);
    expect([read(root, entry), ...readdirSync(root, { recursive: true })]).toEqual(before);
  });

  it('never writes over a file, and then leaves openapi.yaml alone', () => {
    const root = makeRepository({ [entry]: swap(path, '') });
    const before = [read(root, entry), read(root, list)];
    expect(() => newOperation(root, { service: 'demo', id: 'ListDisks' })).toThrow(`${list} is there already.`);
    expect([read(root, entry), read(root, list)]).toEqual(before);
    expect(existsSync(join(root, list))).toBe(true);
  });
});
