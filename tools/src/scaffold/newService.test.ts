import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintService } from '../lint/lintService.ts';
import { RulesetThread } from '../lint/RulesetThread.ts';
import { makeRepository, swap } from '../testing/makeRepository.ts';
import { newOperation } from './newOperation.ts';
import { newService } from './newService.ts';

const files = { service: 'files', vendor: 'tencent', title: 'Files', version: '2025-01-01' };
/** The inventory knows ListDisks of files, and no more. */
const known = { 'specs/inventory.json': swap('"service": "demo"', '"service": "files"') };

describe('a new service', () => {
  it('refers to all that its vendor has, and has the groups of the inventory', () => {
    const root = makeRepository(known);
    expect(newService(root, files)).toBe('specs/files');
    expect(readdirSync(join(root, 'specs/files')).toSorted()).toEqual(['errata.yaml', 'errors.yaml', 'openapi.yaml']);
    const text = readFileSync(join(root, 'specs/files/openapi.yaml'), 'utf8');
    expect(text).toContain("version: '2025-01-01'");
    expect(text).toContain('X-TC-Action:\n    $ref: ../common/tencent/parameters/X-TC-Action.yaml');
    expect(text).toContain('common:\n    $ref: ../common/tencent/errors.yaml');
    expect(text).toContain('- name: Disks\n');
  });

  it('takes operations, and lints with nothing but what is to be filled in', { timeout: 60_000 }, async () => {
    const root = makeRepository(known);
    newService(root, files);
    newOperation(root, { service: 'files', id: 'ListDisks' });
    const thread = new RulesetThread();
    const findings = await lintService(root, 'files', { thread });
    await thread.close();
    expect(findings.length).toBeGreaterThan(5);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['fill-in']));
  });

  it.each([
    ['is there already', { service: 'demo' }, 'specs/demo is there already.'],
    ['has a name that is a path', { service: '../files' }, '"../files" is no name of a service'],
    ['has an unknown vendor', { vendor: 'nobody' }, 'There is no specs/common/nobody. Vendors: tencent.'],
  ])('is refused, with nothing written, where it %s', (_, wanted, message) => {
    const root = makeRepository();
    const before = readdirSync(root, { recursive: true });
    expect(() => newService(root, { ...files, ...wanted })).toThrow(message);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });
});
