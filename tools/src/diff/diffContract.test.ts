import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Changes, changeRepository, swap } from '../testing/makeRepository.ts';
import { diffContract } from './diffContract.ts';

const openapi = 'specs/disks/openapi.yaml';
const errors = 'specs/disks/errors.yaml';
const errata = 'specs/disks/errata.yaml';
const list = 'specs/disks/operations/disks/ListDisks.yaml';
const create = 'specs/disks/operations/disks/CreateDisk.yaml';
const remove = 'specs/disks/operations/disks/DeleteDisk.yaml';
const disk = 'specs/disks/schemas/Disk.yaml';
const tag = 'specs/disks/schemas/Tag.yaml';

/** An edit of one file, and everything that is said of it. `(old)` marks a line of the file as it was. */
type Case = readonly [file: string, from: string, to: string, ...said: string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  operations: [
    [
      openapi,
      '    post:\n      $ref: operations/disks/CreateDisk.yaml\n',
      '',
      'breaking, CreateDisk.yaml:1 (old): CreateDisk was removed',
    ],
    [
      list,
      'operationId: ListDisks',
      'operationId: ListAllDisks',
      'breaking, line 1 (old): ListDisks was removed',
      'additive, line 1: ListAllDisks is new',
    ],
    [
      openapi,
      '/disks/{disk}:',
      '/volumes/{disk}:',
      'breaking, line 44: DeleteDisk: path is /volumes/{disk} instead of /disks/{disk}',
    ],
    [openapi, '    delete:', '    put:', 'breaking, DeleteDisk.yaml:1: DeleteDisk: method is put instead of delete'],
    [list, 'tags: [Disks]', 'tags: [Volumes]', 'breaking, line 3: ListDisks: tags is ["Volumes"] instead of ["Disks"]'],
    [list, 'tags: [Disks]', 'tags: [Disks]\ndeprecated: true', 'additive, line 4: ListDisks: deprecated true is new'],
    [list, 'tags: [Disks]', 'tags: [Disks]\nsecurity: []', 'breaking, line 4: ListDisks: security [] is new'],
    [
      list,
      "'404':",
      "'410':",
      'breaking, line 51 (old): ListDisks 404 was removed',
      'additive, line 51: ListDisks 410 is new',
    ],
    [
      list,
      "'404':",
      "'202':",
      'breaking, line 51 (old): ListDisks 404 was removed',
      'breaking, line 51: ListDisks 202 is new',
    ],
  ],
  parameters: [
    [
      list,
      'name: limit',
      'name: max',
      'breaking, line 19 (old): ListDisks query limit was removed',
      'additive, line 19: ListDisks query max is new',
    ],
    [
      list,
      'in: query\n    required: false',
      'in: header\n    required: false',
      'breaking, line 19 (old): ListDisks query limit was removed',
      'additive, line 19: ListDisks header limit is new',
    ],
    [
      list,
      'parameters:\n',
      'parameters:\n  - name: zone\n    in: query\n    required: true\n    schema:\n      type: string\n',
      'breaking, line 19: ListDisks query zone is new',
    ],
    [list, 'required: false', 'required: true', 'breaking, line 21: ListDisks query limit is required now'],
    [
      list,
      'required: true\n    schema:\n      type: string\nres',
      'schema:\n      type: string\nres',
      'additive, line 28 (old): ListDisks query sort is optional now',
    ],
    [list, 'default: 20', 'default: 10', 'breaking, line 25: ListDisks query limit: default is 10 instead of 20'],
    [list, '      default: 20\n', '', 'breaking, line 25 (old): ListDisks query limit: default 20 was removed'],
    [
      list,
      'maximum: 100\n',
      'maximum: 100\n      minimum: 1\n',
      'breaking, line 25: ListDisks query limit: minimum 1 is new',
    ],
    [
      list,
      'required: false',
      'required: false\n    style: spaceDelimited',
      'breaking, line 22: ListDisks query limit: style spaceDelimited is new',
    ],
    [
      list,
      '        required: true\n        schema',
      '        schema',
      'breaking, line 36 (old): ListDisks 200: headers X-Request-Id may be missing now',
    ],
    [
      list,
      'X-Request-Id',
      'X-Trace-Id',
      'breaking, line 35 (old): ListDisks 200: headers X-Request-Id was removed',
      'additive, line 35: ListDisks 200: headers X-Trace-Id is new',
    ],
  ],
  'what a request may hold': [
    [
      create,
      '          secret:\n            type: string\n            x-sensitive: true\n',
      '',
      'breaking, line 26 (old): CreateDisk request.secret was removed',
    ],
    [
      create,
      '          secret:\n',
      '          zone:\n            type: string\n          secret:\n',
      'additive, line 26: CreateDisk request.zone is new',
    ],
    [
      create,
      'required: [size]\n        prop',
      'required: [size, name]\n        prop',
      'breaking, line 13: CreateDisk request.name is required now',
    ],
    [
      create,
      '        required: [size]\n        prop',
      '        prop',
      'additive, line 13 (old): CreateDisk request.size is optional now',
    ],
    [
      create,
      'requestBody:\n  required: true',
      'requestBody:\n  required: false',
      'additive, line 8: CreateDisk request is optional now',
    ],
    [create, '[ssd, hdd]', '[ssd]', 'breaking, line 21 (old): CreateDisk request.kind: enum hdd was removed'],
    [create, '[ssd, hdd]', '[ssd, hdd, tape]', 'additive, line 21: CreateDisk request.kind: enum tape is new'],
    [
      create,
      '\n            enum: [ssd, hdd]',
      '',
      'additive, line 21 (old): CreateDisk request.kind: enum ["ssd","hdd"] was removed',
    ],
    [
      create,
      '            type: string\n            x-s',
      '            type: string\n            enum: [a]\n            x-s',
      'breaking, line 28: CreateDisk request.secret: enum ["a"] is new',
    ],
    [
      create,
      "[string, 'null']",
      'string',
      'breaking, line 23: CreateDisk request.name: type is string instead of ["string","null"]',
    ],
    [
      create,
      "[string, 'null']",
      "[string, 'null', integer]",
      'additive, line 23: CreateDisk request.name: type is ["string","null","integer"] instead of ["string","null"]',
    ],
    [
      create,
      'type: integer\n            minimum',
      'type: string\n            minimum',
      'breaking, line 16: CreateDisk request.size: type is string instead of integer',
    ],
    [
      create,
      'maxLength: 64',
      'maxLength: 32',
      'breaking, line 24: CreateDisk request.name: maxLength is 32 instead of 64',
    ],
    [
      create,
      'maxLength: 64',
      'maxLength: 128',
      'additive, line 24: CreateDisk request.name: maxLength is 128 instead of 64',
    ],
    [create, 'minimum: 10', 'minimum: 20', 'breaking, line 17: CreateDisk request.size: minimum is 20 instead of 10'],
    [create, 'minimum: 10', 'minimum: 5', 'additive, line 17: CreateDisk request.size: minimum is 5 instead of 10'],
    [
      create,
      'multipleOf: 10',
      'multipleOf: 20',
      'breaking, line 18: CreateDisk request.size: multipleOf is 20 instead of 10',
    ],
    [
      create,
      'multipleOf: 10',
      'multipleOf: 5',
      'additive, line 18: CreateDisk request.size: multipleOf is 5 instead of 10',
    ],
    [
      create,
      'multipleOf: 10',
      'multipleOf: 3',
      'breaking, line 18: CreateDisk request.size: multipleOf is 3 instead of 10',
    ],
    [
      create,
      '            uniqueItems: true\n',
      '',
      'additive, line 31 (old): CreateDisk request.tags: uniqueItems true was removed',
    ],
    [
      create,
      '^[a-z]+$',
      '^[a-z0-9]+$',
      'breaking, line 25: CreateDisk request.name: pattern is ^[a-z0-9]+$ instead of ^[a-z]+$',
    ],
    [
      create,
      '            pattern: ^[a-z]+$\n',
      '',
      'additive, line 25 (old): CreateDisk request.name: pattern ^[a-z]+$ was removed',
    ],
    [
      create,
      '            pattern: ^[a-z]+$\n',
      '            pattern: ^[a-z]+$\n            format: hostname\n',
      'breaking, line 26: CreateDisk request.name: format hostname is new',
    ],
    [
      create,
      'required: [name]',
      'required: [name, secret]',
      'breaking, line 38: CreateDisk request (then).secret is required now',
    ],
    [
      create,
      'required: [kind]\n            then',
      'required: [secret]\n            then',
      'breaking, line 36: CreateDisk request: if: required is ["secret"] instead of ["kind"]',
    ],
    [
      create,
      '        allOf:\n          - if:\n              required: [kind]\n            then:\n              required: [name]\n',
      '',
      'additive, line 35 (old): CreateDisk request: allOf {"if":{"required":["kind"]},"then":{"required":["name"]}} was removed',
    ],
    [
      create,
      '          - required: [kind]\n      ex',
      '      ex',
      'breaking, line 41 (old): CreateDisk request: anyOf {"required":["kind"]} was removed',
    ],
    [
      create,
      '          - required: [kind]\n      ex',
      '          - required: [kind]\n          - required: [name]\n      ex',
      'additive, line 42: CreateDisk request: anyOf {"required":["name"]} is new',
    ],
    [
      create,
      '    application/json:\n      schema',
      '    application/xml:\n      schema',
      'breaking, line 10 (old): CreateDisk request was removed',
      'additive, line 10: CreateDisk request application/xml is new',
    ],
  ],
  'what a response promises': [
    [disk, '  size:\n    type: integer\n', '', 'breaking, line 7 (old): Disk.size was removed'],
    [
      disk,
      '  size:\n    type: integer\n',
      '  size:\n    type: integer\n  used:\n    type: integer\n',
      'additive, line 9: Disk.used is new',
    ],
    [disk, 'type: integer', 'type: number', 'breaking, line 8: Disk.size: type is number instead of integer'],
    [disk, 'type: integer', 'type: string', 'breaking, line 8: Disk.size: type is string instead of integer'],
    [
      disk,
      'type: integer',
      "type: [integer, 'null']",
      'breaking, line 8: Disk.size: type is ["integer","null"] instead of integer',
    ],
    [list, '          required: [total]\n', '', 'breaking, line 43 (old): ListDisks 200.total may be missing now'],
    [
      list,
      'required: [total]',
      'required: [total, disks]',
      'additive, line 43: ListDisks 200.disks is always there now',
    ],
    [create, '                error: false\n', '', 'breaking, line 55 (old): CreateDisk 200.error was removed'],
    [
      create,
      'error: false',
      'error:\n                  type: string',
      'breaking, line 55: CreateDisk 200.error is {"type":"string"} instead of nothing',
    ],
    [
      create,
      '                disk:\n                  $ref: ../../schemas/Disk.yaml',
      "                disk:\n                  oneOf:\n                    - $ref: ../../schemas/Disk.yaml\n                    - type: 'null'",
      'breaking, line 61: CreateDisk 200.disk: variant {"type":"null"} is new',
    ],
    [
      disk,
      '    additionalProperties:\n      type: string\n',
      '',
      'breaking, line 13 (old): Disk.labels.* is anything instead of {"type":"string"}',
    ],
    [disk, 'ready, failed', 'ready', 'additive, line 6 (old): Disk.state: x-extensible-enum failed was removed'],
    [disk, 'ready, failed', 'ready, failed, busy', 'additive, line 6: Disk.state: x-extensible-enum busy is new'],
    [
      disk,
      'x-extensible-enum: [ready, failed]',
      'enum: [ready, failed]',
      'additive, line 6: Disk.state: enum ["ready","failed"] is new',
      'additive, line 6 (old): Disk.state: x-extensible-enum ready was removed',
      'additive, line 6 (old): Disk.state: x-extensible-enum failed was removed',
    ],
  ],
  'a data type that travels both ways': [
    [
      tag,
      'required: [key]',
      'required: [key, value]',
      'breaking, line 2: Tag.value is required now',
      'additive, line 2: Tag.value is always there now',
    ],
    [tag, '    deprecated: true\n', '', 'additive, line 8 (old): Tag.value: deprecated true was removed'],
    [
      tag,
      '  value:\n    type: string',
      '  value:\n    type: string\n    minLength: 1',
      'breaking, line 8: Tag.value: minLength 1 is new',
    ],
  ],
  extensions: [
    [
      list,
      'x-error-codes: [Busy]',
      'x-error-codes: []',
      'breaking, line 5 (old): ListDisks: x-error-codes Busy was removed',
    ],
    [
      list,
      'x-error-codes: [Busy]',
      'x-error-codes: [Busy, NotFound]',
      'additive, line 5: ListDisks: x-error-codes NotFound is new',
    ],
    [
      create,
      'value: CreateDisk',
      'value: MakeDisk',
      'breaking, line 6: CreateDisk: x-selector: value is MakeDisk instead of CreateDisk',
    ],
    [
      list,
      'x-idempotency: { by: read }\n',
      '',
      'breaking, line 6 (old): ListDisks: x-idempotency {"by":"read"} was removed',
    ],
    [
      remove,
      'x-error-codes',
      'x-idempotency: { by: read }\nx-error-codes',
      'additive, line 4: DeleteDisk: x-idempotency {"by":"read"} is new',
    ],
    [list, 'by: read', 'by: token', 'breaking, line 6: ListDisks: x-idempotency: by is token instead of read'],
    [
      list,
      'requests: 20',
      'requests: 10',
      'breaking, line 7: ListDisks: x-rate-limit is {"requests":10,"per":"second"} instead of {"requests":20,"per":"second"}',
    ],
    [
      list,
      'requests: 20',
      'requests: 40',
      'additive, line 7: ListDisks: x-rate-limit is {"requests":40,"per":"second"} instead of {"requests":20,"per":"second"}',
    ],
    [
      list,
      'per: second',
      'per: minute',
      'breaking, line 7: ListDisks: x-rate-limit is {"requests":20,"per":"minute"} instead of {"requests":20,"per":"second"}',
    ],
    [
      list,
      'x-rate-limit: { requests: 20, per: second }\n',
      '',
      'additive, line 7 (old): ListDisks: x-rate-limit {"requests":20,"per":"second"} was removed',
    ],
    [list, '[disks:list]', '[disks:list, disks:get]', 'breaking, line 8: ListDisks: x-permissions disks:get is new'],
    [list, '[disks:list]', '[]', 'additive, line 8 (old): ListDisks: x-permissions disks:list was removed'],
    [
      remove,
      'x-error-codes',
      'x-permissions: [disks:delete]\nx-error-codes',
      'additive, line 4: DeleteDisk: x-permissions ["disks:delete"] is new',
    ],
    [
      list,
      'offset: /offset',
      'offset: /skip',
      'breaking, line 11: ListDisks: x-pagination: request: offset is /skip instead of /offset',
    ],
    [
      list,
      'name: DiskReady',
      'name: DiskDone',
      'breaking, line 14 (old): ListDisks: x-waiters DiskReady was removed',
      'additive, line 14: ListDisks: x-waiters DiskDone is new',
    ],
    [
      list,
      'success: [ready]',
      'success: [ready, done]',
      'additive, line 16: ListDisks: x-waiters DiskReady: success done is new',
    ],
    [
      list,
      'failure: [failed]',
      'failure: []',
      'breaking, line 17 (old): ListDisks: x-waiters DiskReady: failure failed was removed',
    ],
    [
      list,
      '/disks/*/state',
      '/disks/*/status',
      'breaking, line 15: ListDisks: x-waiters DiskReady: path is /disks/*/status instead of /disks/*/state',
    ],
    [
      create,
      '            x-sensitive: true\n',
      '',
      'breaking, line 28 (old): CreateDisk request.secret: x-sensitive true was removed',
    ],
    [disk, '  size:\n', '  size:\n    x-sensitive: true\n', 'additive, line 8: Disk.size: x-sensitive true is new'],
    [
      errors,
      'code: Busy',
      'code: Full',
      'breaking, line 1 (old): x-error-catalogue service Busy was removed',
      'additive, line 1: x-error-catalogue service Full is new',
    ],
    [
      errors,
      'status: 503',
      'status: 500',
      'breaking, line 2: x-error-catalogue service Busy: status is 500 instead of 503',
    ],
    [
      errors,
      'retry: transient',
      'retry: none',
      'breaking, line 4: x-error-catalogue service Busy: retry is none instead of transient',
    ],
    [
      errors,
      'retry: none',
      'retry: transient',
      'additive, line 8: x-error-catalogue service NotFound: retry is transient instead of none',
    ],
  ],
  'the service': [
    [openapi, "'2024-01-01'", "'2025-01-01'", 'breaking, line 4: info: version is 2025-01-01 instead of 2024-01-01'],
    [
      openapi,
      'https://disks.{',
      'https://d.{',
      'breaking, line 6 (old): servers https://disks.{region}.test was removed',
      'additive, line 6: servers https://d.{region}.test is new',
    ],
    [
      openapi,
      '[north, south]',
      '[north]',
      'breaking, line 10 (old): servers https://disks.{region}.test: variables region: enum south was removed',
    ],
    [
      openapi,
      '[north, south]',
      '[north, south, west]',
      'additive, line 10: servers https://disks.{region}.test: variables region: enum west is new',
    ],
    [
      openapi,
      'default: north',
      'default: south',
      'breaking, line 9: servers https://disks.{region}.test: variables region: default is south instead of north',
    ],
    [openapi, '  - Token: []\n', '', 'breaking, line 12 (old): security {"Token":[]} was removed'],
    [
      openapi,
      'name: X-Token',
      'name: X-Key',
      'breaking, line 33: components: securitySchemes Token: name is X-Key instead of X-Token',
    ],
    [openapi, 'required: false', 'required: true', 'breaking, line 20: x-common-parameters X-Region is required now'],
    [
      openapi,
      '  X-Region:\n',
      '  X-Trace:\n    name: X-Trace\n    in: header\n    schema:\n      type: string\n  X-Region:\n',
      'additive, line 17: x-common-parameters X-Trace is new',
    ],
  ],
  'where clients have the operations of a tag': [
    [
      openapi,
      '  - name: Disks\n',
      '  - name: Disks\n    x-group: disks\n',
      'breaking, line 16: tags Disks: x-group disks is new',
    ],
    [
      openapi,
      '  - name: Disks\n',
      '  - name: Volumes\n',
      'documentation, line 15 (old): tags Disks was removed',
      'documentation, line 15: tags Volumes is new',
    ],
  ],
  'what nobody planned for': [
    [
      create,
      '            minimum: 10',
      '            minimum: 10\n            x-new: true',
      'breaking, line 18: CreateDisk request.size: x-new true is new',
    ],
    [list, 'parameters:\n', 'callbacks: {}\nparameters:\n', 'breaking, line 18: ListDisks: callbacks {} is new'],
    [openapi, 'tags:\n', 'x-new: true\ntags:\n', 'breaking, line 14: x-new true is new'],
  ],
  words: [
    [
      list,
      'summary: List disks',
      'summary: List all disks',
      'documentation, line 2: ListDisks: summary is List all disks instead of List disks',
    ],
    [
      list,
      'section: List',
      'section: Lists',
      'documentation, line 4: ListDisks: x-source: section is Lists instead of List',
    ],
    [
      create,
      '{ size: 10 }',
      '{ size: 20 }',
      'documentation, line 44: CreateDisk request: examples: small: value: size is 20 instead of 10',
    ],
    [disk, 'A disk.', 'One disk.', 'documentation, line 2: Disk: description is One disk. instead of A disk.'],
    [
      errors,
      'Too much',
      'Far too much',
      'documentation, line 3: x-error-catalogue service Busy: meaning is Far too much to do. instead of Too much to do.',
    ],
    [
      errata,
      'decision: GB.',
      'decision: MB.',
      'documentation, line 4: x-errata size-unit: decision is MB. instead of GB.',
    ],
    [openapi, 'title: Disks', 'title: Volumes', 'documentation, line 3: info: title is Volumes instead of Disks'],
  ],
};

const before = fileURLToPath(new URL('fixtures/disks', import.meta.url));
let after: string;
beforeAll(() => {
  after = mkdtempSync(join(tmpdir(), 'contracts-'));
});
afterAll(() => rmSync(after, { recursive: true }));

/** What is said of changes; the file is named where it is not the only one that was edited. */
async function say(changes: Changes): Promise<string[]> {
  cpSync(before, after, { recursive: true });
  changeRepository(after, changes);
  const [edited, ...others] = Object.keys(changes);
  const changed = await diffContract('disks', { before, after }, []);
  return changed.map(({ kind, message, file, line, side }) => {
    const place = file === edited && others.length === 0 ? 'line ' : `${basename(file)}:`;
    return `${kind}, ${place}${line}${side === 'old' ? ' (old)' : ''}: ${message}`;
  });
}

describe.each(Object.entries(kinds))('a change of %s', { timeout: 30_000 }, (_, cases) => {
  it.each(cases.map(([file, from, to, ...said]) => ({ file, from, to, said, title: said.join('; ') })))(
    'is $title',
    async ({ file, from, to, said }) => {
      expect(await say({ [file]: swap(from, to) })).toEqual(said);
    },
  );
});

describe('a contract', () => {
  it('has not changed where only comments, order and files did', async () => {
    const moved = { [errors]: (text: string) => `# The codes.\n${text}`, [create]: swap('[ssd, hdd]', '[hdd, ssd]') };
    expect(await say(moved)).toEqual([]);
  });

  it('has not changed where a response became one that operations share, and has where that one does', async () => {
    const shared = 'specs/disks/responses/NotFound.yaml';
    const share = { [list]: swap('    description: No account.\n', '    $ref: ../../responses/NotFound.yaml\n') };
    expect(await say({ ...share, [shared]: 'description: No account.\n' })).toEqual([]);
    const body = 'content: {application/json: {schema: {type: string}}}\n';
    expect(await say({ ...share, [shared]: `description: No account.\n${body}` })).toEqual([
      'additive, NotFound.yaml:2: ListDisks 404 is new',
    ]);
  });

  it('loses a data type, which clients export, with the last place that names it', async () => {
    const inline = swap('$ref: Tag.yaml', '{ type: object, required: [key], properties: { key: { type: string } } }');
    const inlineToo = swap('$ref: ../../schemas/Tag.yaml', 'type: string');
    const said = await say({ [disk]: inline, [create]: inlineToo, [tag]: null });
    expect(said).toContain('breaking, Tag.yaml:1 (old): data type Tag was removed');
  });

  it('names each operation that a change touches', async () => {
    cpSync(before, after, { recursive: true });
    changeRepository(after, { [disk]: swap('  size:\n    type: integer\n', '') });
    const [change] = await diffContract('disks', { before, after }, []);
    expect(change?.operations).toEqual(['ListDisks', 'CreateDisk']);
  });
});
