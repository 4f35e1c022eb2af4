import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coverage } from './coverage.ts';

let root: string;
let printed: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contracts-'));
  printed = [];
  await mkdir(join(root, 'specs/demo'), { recursive: true });
  await mkdir(join(root, 'coverage/contracts'), { recursive: true });
  await writeFile(join(root, 'specs/demo/openapi.yaml'), 'openapi: 3.1.0\n');
  const totals = { demo: { operations: 2, examples: 0, errorCodes: 0 }, absent: { operations: 9 } };
  await writeFile(join(root, 'specs/inventory.json'), JSON.stringify({ totals, operations: [] }));
});

afterEach(() => rm(root, { recursive: true }));

const run = (options: Parameters<typeof coverage>[0]) =>
  coverage(options, { root, print: (text) => printed.push(text) });
const report = (facts: object[]) =>
  writeFile(join(root, 'coverage/contracts/demo.suite.json'), JSON.stringify({ service: 'demo', facts }));
const list = { kind: 'operation', id: 'List', exercised: true, passed: true };

describe('contracts coverage', () => {
  it('prints a table of the services in specs/', async () => {
    await report([list]);
    expect(run({})).toBe(0);
    expect(printed[0]).toMatch(/demo\s+│\s+operation\s+│\s+2\s+│\s+1\s+│\s+1\s+│\s+50\.0/);
    expect(printed[0]).not.toContain('absent');
  });

  it('ends with 1 where less than the minimum has passed, and says what', async () => {
    await report([list, { kind: 'operation', id: 'Create', exercised: true, passed: false }]);
    expect(run({ min: 100 })).toBe(1);
    expect(printed[1]).toBe('demo operation: 50.0 % is less than 100 %; failed: Create');
  });

  it('prints JSON alone, for machines', async () => {
    await report([list]);
    expect(run({ json: true, min: 100 })).toBe(1);
    expect(printed).toHaveLength(1);
    const { rows } = JSON.parse(printed[0]!) as { rows: object[] };
    expect(rows[0]).toMatchObject({ service: 'demo', kind: 'operation', known: 2, passed: 1 });
  });

  it('asks for the operations of a service whose totals are not counted yet', async () => {
    const operations = [
      { service: 'demo', operationId: 'List', examples: 1 },
      { service: 'demo', operationId: 'Create', examples: 2 },
      { service: 'absent', operationId: 'List', examples: 4 },
    ];
    await writeFile(join(root, 'specs/inventory.json'), JSON.stringify({ totals: {}, operations }));
    await writeFile(join(root, 'coverage/contracts/other.suite.json'), JSON.stringify({ service: 'other', facts: [] }));
    expect(run({ min: 100 })).toBe(1);
    expect(printed[1]).toContain('demo operation: 0.0 % is less than 100 %');
    expect(printed[0]).toMatch(/demo\s+│\s+operation\s+│\s+2\s+│\s+0/);
    expect(printed[0]).toMatch(/demo\s+│\s+example\s+│\s+3\s+│\s+0/);
  });

  it.each([
    ['broken', '{'],
    ['without totals', '{}'],
  ])('names an inventory that is %s, and its form', async (_, text) => {
    await writeFile(join(root, 'specs/inventory.json'), text);
    expect(() => run({})).toThrow(/^specs\/inventory\.json: The inventory cannot be read: .*Write it as JSON/);
  });

  it('says which command is missing where no suite has reported', () => {
    expect(() => run({})).toThrow('No suite has reported yet. Run the contract tests first');
  });

  it('names a file that is no report', async () => {
    await writeFile(join(root, 'coverage/contracts/demo.suite.json'), '[]');
    expect(() => run({})).toThrow('coverage/contracts/demo.suite.json is no report of a suite.');
  });
});
