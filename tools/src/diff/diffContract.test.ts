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

/** An edit of one file, and everything that is said of it; `(old)` marks a line of the old file. */
type Case = readonly [file: string, from: string, to: string, said: readonly string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  operations: [
    [
      openapi,
      '    post:\n      $ref: operations/disks/CreateDisk.yaml\n',
      '',
      ['breaking: CreateDisk was removed CreateDisk.yaml:1 (old)'],
    ],
    [
      list,
      'operationId: ListDisks',
      'operationId: ListAllDisks',
      ['breaking: ListDisks was removed ListDisks.yaml:1 (old)', 'additive: ListAllDisks is new ListDisks.yaml:1'],
    ],
    [
      openapi,
      '/disks/{disk}:',
      '/volumes/{disk}:',
      ['breaking: DeleteDisk: path is /volumes/{disk} instead of /disks/{disk} openapi.yaml:44'],
    ],
    [openapi, '    delete:', '    put:', ['breaking: DeleteDisk: method is put instead of delete DeleteDisk.yaml:1']],
    [
      list,
      'tags: [Disks]',
      'tags: [Volumes]',
      ['breaking: ListDisks: tags is ["Volumes"] instead of ["Disks"] ListDisks.yaml:3'],
    ],
    [
      list,
      'tags: [Disks]',
      'tags: [Disks]\ndeprecated: true',
      ['additive: ListDisks: deprecated true is new ListDisks.yaml:4'],
    ],
    [
      list,
      'tags: [Disks]',
      'tags: [Disks]\nsecurity: []',
      ['breaking: ListDisks: security [] is new ListDisks.yaml:4'],
    ],
    [
      list,
      "'404':",
      "'410':",
      [
        'breaking: ListDisks 404 was removed ListDisks.yaml:51 (old)',
        'additive: ListDisks 410 is new ListDisks.yaml:51',
      ],
    ],
    [
      list,
      "'404':",
      "'202':",
      [
        'breaking: ListDisks 404 was removed ListDisks.yaml:51 (old)',
        'breaking: ListDisks 202 is new ListDisks.yaml:51',
      ],
    ],
  ],
  parameters: [
    [
      list,
      'name: limit',
      'name: max',
      [
        'breaking: ListDisks query limit was removed ListDisks.yaml:19 (old)',
        'additive: ListDisks query max is new ListDisks.yaml:19',
      ],
    ],
    [
      list,
      'in: query\n    required: false',
      'in: header\n    required: false',
      [
        'breaking: ListDisks query limit was removed ListDisks.yaml:19 (old)',
        'additive: ListDisks header limit is new ListDisks.yaml:19',
      ],
    ],
    [
      list,
      'parameters:\n',
      'parameters:\n  - name: zone\n    in: query\n    required: true\n    schema:\n      type: string\n',
      ['breaking: ListDisks query zone is new ListDisks.yaml:19'],
    ],
    [list, 'required: false', 'required: true', ['breaking: ListDisks query limit is required now ListDisks.yaml:21']],
    [
      list,
      'required: true\n    schema:\n      type: string\nres',
      'schema:\n      type: string\nres',
      ['additive: ListDisks query sort is optional now ListDisks.yaml:28 (old)'],
    ],
    [
      list,
      'default: 20',
      'default: 10',
      ['breaking: ListDisks query limit: default is 10 instead of 20 ListDisks.yaml:25'],
    ],
    [
      list,
      '      default: 20\n',
      '',
      ['breaking: ListDisks query limit: default 20 was removed ListDisks.yaml:25 (old)'],
    ],
    [
      list,
      'maximum: 100\n',
      'maximum: 100\n      minimum: 1\n',
      ['breaking: ListDisks query limit: minimum 1 is new ListDisks.yaml:25'],
    ],
    [
      list,
      'required: false',
      'required: false\n    style: spaceDelimited',
      ['breaking: ListDisks query limit: style spaceDelimited is new ListDisks.yaml:22'],
    ],
    [
      list,
      '        required: true\n        schema',
      '        schema',
      ['breaking: ListDisks 200: headers X-Request-Id may be missing now ListDisks.yaml:36 (old)'],
    ],
    [
      list,
      'X-Request-Id',
      'X-Trace-Id',
      [
        'breaking: ListDisks 200: headers X-Request-Id was removed ListDisks.yaml:35 (old)',
        'additive: ListDisks 200: headers X-Trace-Id is new ListDisks.yaml:35',
      ],
    ],
  ],
  'what a request may hold': [
    [
      create,
      '          secret:\n            type: string\n            x-sensitive: true\n',
      '',
      ['breaking: CreateDisk request.secret was removed CreateDisk.yaml:26 (old)'],
    ],
    [
      create,
      '          secret:\n',
      '          zone:\n            type: string\n          secret:\n',
      ['additive: CreateDisk request.zone is new CreateDisk.yaml:26'],
    ],
    [
      create,
      'required: [size]\n        prop',
      'required: [size, name]\n        prop',
      ['breaking: CreateDisk request.name is required now CreateDisk.yaml:13'],
    ],
    [
      create,
      '        required: [size]\n        prop',
      '        prop',
      ['additive: CreateDisk request.size is optional now CreateDisk.yaml:13 (old)'],
    ],
    [
      create,
      'requestBody:\n  required: true',
      'requestBody:\n  required: false',
      ['additive: CreateDisk request is optional now CreateDisk.yaml:8'],
    ],
    [
      create,
      '[ssd, hdd]',
      '[ssd]',
      ['breaking: CreateDisk request.kind: enum hdd was removed CreateDisk.yaml:21 (old)'],
    ],
    [
      create,
      '[ssd, hdd]',
      '[ssd, hdd, tape]',
      ['additive: CreateDisk request.kind: enum tape is new CreateDisk.yaml:21'],
    ],
    [
      create,
      '\n            enum: [ssd, hdd]',
      '',
      ['additive: CreateDisk request.kind: enum ["ssd","hdd"] was removed CreateDisk.yaml:21 (old)'],
    ],
    [
      create,
      '            type: string\n            x-s',
      '            type: string\n            enum: [a]\n            x-s',
      ['breaking: CreateDisk request.secret: enum ["a"] is new CreateDisk.yaml:28'],
    ],
    [
      create,
      "[string, 'null']",
      'string',
      ['breaking: CreateDisk request.name: type is string instead of ["string","null"] CreateDisk.yaml:23'],
    ],
    [
      create,
      "[string, 'null']",
      "[string, 'null', integer]",
      [
        'additive: CreateDisk request.name: type is ["string","null","integer"] instead of ["string","null"] CreateDisk.yaml:23',
      ],
    ],
    [
      create,
      'type: integer\n            minimum',
      'type: string\n            minimum',
      ['breaking: CreateDisk request.size: type is string instead of integer CreateDisk.yaml:16'],
    ],
    [
      create,
      'maxLength: 64',
      'maxLength: 32',
      ['breaking: CreateDisk request.name: maxLength is 32 instead of 64 CreateDisk.yaml:24'],
    ],
    [
      create,
      'maxLength: 64',
      'maxLength: 128',
      ['additive: CreateDisk request.name: maxLength is 128 instead of 64 CreateDisk.yaml:24'],
    ],
    [
      create,
      'minimum: 10',
      'minimum: 20',
      ['breaking: CreateDisk request.size: minimum is 20 instead of 10 CreateDisk.yaml:17'],
    ],
    [
      create,
      'minimum: 10',
      'minimum: 5',
      ['additive: CreateDisk request.size: minimum is 5 instead of 10 CreateDisk.yaml:17'],
    ],
    [
      create,
      'multipleOf: 10',
      'multipleOf: 20',
      ['breaking: CreateDisk request.size: multipleOf is 20 instead of 10 CreateDisk.yaml:18'],
    ],
    [
      create,
      'multipleOf: 10',
      'multipleOf: 5',
      ['additive: CreateDisk request.size: multipleOf is 5 instead of 10 CreateDisk.yaml:18'],
    ],
    [
      create,
      'multipleOf: 10',
      'multipleOf: 3',
      ['breaking: CreateDisk request.size: multipleOf is 3 instead of 10 CreateDisk.yaml:18'],
    ],
    [
      create,
      '            uniqueItems: true\n',
      '',
      ['additive: CreateDisk request.tags: uniqueItems true was removed CreateDisk.yaml:31 (old)'],
    ],
    [
      create,
      '^[a-z]+$',
      '^[a-z0-9]+$',
      ['breaking: CreateDisk request.name: pattern is ^[a-z0-9]+$ instead of ^[a-z]+$ CreateDisk.yaml:25'],
    ],
    [
      create,
      '            pattern: ^[a-z]+$\n',
      '',
      ['additive: CreateDisk request.name: pattern ^[a-z]+$ was removed CreateDisk.yaml:25 (old)'],
    ],
    [
      create,
      '            pattern: ^[a-z]+$\n',
      '            pattern: ^[a-z]+$\n            format: hostname\n',
      ['breaking: CreateDisk request.name: format hostname is new CreateDisk.yaml:26'],
    ],
    [
      create,
      'required: [name]',
      'required: [name, secret]',
      ['breaking: CreateDisk request (then).secret is required now CreateDisk.yaml:38'],
    ],
    [
      create,
      'required: [kind]\n            then',
      'required: [secret]\n            then',
      ['breaking: CreateDisk request: if: required is ["secret"] instead of ["kind"] CreateDisk.yaml:36'],
    ],
    [
      create,
      '        allOf:\n          - if:\n              required: [kind]\n            then:\n              required: [name]\n',
      '',
      [
        'additive: CreateDisk request: allOf {"if":{"required":["kind"]},"then":{"required":["name"]}} was removed CreateDisk.yaml:35 (old)',
      ],
    ],
    [
      create,
      '          - required: [kind]\n      ex',
      '      ex',
      ['breaking: CreateDisk request: anyOf {"required":["kind"]} was removed CreateDisk.yaml:41 (old)'],
    ],
    [
      create,
      '          - required: [kind]\n      ex',
      '          - required: [kind]\n          - required: [name]\n      ex',
      ['additive: CreateDisk request: anyOf {"required":["name"]} is new CreateDisk.yaml:42'],
    ],
    [
      create,
      '    application/json:\n      schema',
      '    application/xml:\n      schema',
      [
        'breaking: CreateDisk request was removed CreateDisk.yaml:10 (old)',
        'additive: CreateDisk request application/xml is new CreateDisk.yaml:10',
      ],
    ],
  ],
  'what a response promises': [
    [disk, '  size:\n    type: integer\n', '', ['breaking: Disk.size was removed Disk.yaml:7 (old)']],
    [
      disk,
      '  size:\n    type: integer\n',
      '  size:\n    type: integer\n  used:\n    type: integer\n',
      ['additive: Disk.used is new Disk.yaml:9'],
    ],
    [disk, 'type: integer', 'type: number', ['breaking: Disk.size: type is number instead of integer Disk.yaml:8']],
    [disk, 'type: integer', 'type: string', ['breaking: Disk.size: type is string instead of integer Disk.yaml:8']],
    [
      disk,
      'type: integer',
      "type: [integer, 'null']",
      ['breaking: Disk.size: type is ["integer","null"] instead of integer Disk.yaml:8'],
    ],
    [
      list,
      '          required: [total]\n',
      '',
      ['breaking: ListDisks 200.total may be missing now ListDisks.yaml:43 (old)'],
    ],
    [
      list,
      'required: [total]',
      'required: [total, disks]',
      ['additive: ListDisks 200.disks is always there now ListDisks.yaml:43'],
    ],
    [
      create,
      '                error: false\n',
      '',
      ['breaking: CreateDisk 200.error was removed CreateDisk.yaml:55 (old)'],
    ],
    [
      create,
      'error: false',
      'error:\n                  type: string',
      ['breaking: CreateDisk 200.error is {"type":"string"} instead of nothing CreateDisk.yaml:55'],
    ],
    [
      create,
      '                disk:\n                  $ref: ../../schemas/Disk.yaml',
      "                disk:\n                  oneOf:\n                    - $ref: ../../schemas/Disk.yaml\n                    - type: 'null'",
      ['breaking: CreateDisk 200.disk: variant {"type":"null"} is new CreateDisk.yaml:61'],
    ],
    [
      disk,
      '    additionalProperties:\n      type: string\n',
      '',
      ['breaking: Disk.labels.* is anything instead of {"type":"string"} Disk.yaml:13 (old)'],
    ],
    [disk, 'ready, failed', 'ready', ['additive: Disk.state: x-extensible-enum failed was removed Disk.yaml:6 (old)']],
    [disk, 'ready, failed', 'ready, failed, busy', ['additive: Disk.state: x-extensible-enum busy is new Disk.yaml:6']],
    [
      disk,
      'x-extensible-enum: [ready, failed]',
      'enum: [ready, failed]',
      [
        'additive: Disk.state: enum ["ready","failed"] is new Disk.yaml:6',
        'additive: Disk.state: x-extensible-enum ready was removed Disk.yaml:6 (old)',
        'additive: Disk.state: x-extensible-enum failed was removed Disk.yaml:6 (old)',
      ],
    ],
  ],
  'a data type that travels both ways': [
    [
      tag,
      'required: [key]',
      'required: [key, value]',
      ['breaking: Tag.value is required now Tag.yaml:2', 'additive: Tag.value is always there now Tag.yaml:2'],
    ],
    [tag, '    deprecated: true\n', '', ['additive: Tag.value: deprecated true was removed Tag.yaml:8 (old)']],
    [
      tag,
      '  value:\n    type: string',
      '  value:\n    type: string\n    minLength: 1',
      ['breaking: Tag.value: minLength 1 is new Tag.yaml:8'],
    ],
  ],
  extensions: [
    [
      list,
      'x-error-codes: [Busy]',
      'x-error-codes: []',
      ['breaking: ListDisks: x-error-codes Busy was removed ListDisks.yaml:5 (old)'],
    ],
    [
      list,
      'x-error-codes: [Busy]',
      'x-error-codes: [Busy, NotFound]',
      ['additive: ListDisks: x-error-codes NotFound is new ListDisks.yaml:5'],
    ],
    [
      create,
      'value: CreateDisk',
      'value: MakeDisk',
      ['breaking: CreateDisk: x-selector: value is MakeDisk instead of CreateDisk CreateDisk.yaml:6'],
    ],
    [
      list,
      'x-idempotency: { by: read }\n',
      '',
      ['breaking: ListDisks: x-idempotency {"by":"read"} was removed ListDisks.yaml:6 (old)'],
    ],
    [
      remove,
      'x-error-codes',
      'x-idempotency: { by: read }\nx-error-codes',
      ['additive: DeleteDisk: x-idempotency {"by":"read"} is new DeleteDisk.yaml:4'],
    ],
    [
      list,
      'by: read',
      'by: token',
      ['breaking: ListDisks: x-idempotency: by is token instead of read ListDisks.yaml:6'],
    ],
    [
      list,
      'requests: 20',
      'requests: 10',
      [
        'breaking: ListDisks: x-rate-limit is {"requests":10,"per":"second"} instead of {"requests":20,"per":"second"} ListDisks.yaml:7',
      ],
    ],
    [
      list,
      'requests: 20',
      'requests: 40',
      [
        'additive: ListDisks: x-rate-limit is {"requests":40,"per":"second"} instead of {"requests":20,"per":"second"} ListDisks.yaml:7',
      ],
    ],
    [
      list,
      'per: second',
      'per: minute',
      [
        'breaking: ListDisks: x-rate-limit is {"requests":20,"per":"minute"} instead of {"requests":20,"per":"second"} ListDisks.yaml:7',
      ],
    ],
    [
      list,
      'x-rate-limit: { requests: 20, per: second }\n',
      '',
      ['additive: ListDisks: x-rate-limit {"requests":20,"per":"second"} was removed ListDisks.yaml:7 (old)'],
    ],
    [
      list,
      '[disks:list]',
      '[disks:list, disks:get]',
      ['breaking: ListDisks: x-permissions disks:get is new ListDisks.yaml:8'],
    ],
    [list, '[disks:list]', '[]', ['additive: ListDisks: x-permissions disks:list was removed ListDisks.yaml:8 (old)']],
    [
      remove,
      'x-error-codes',
      'x-permissions: [disks:delete]\nx-error-codes',
      ['additive: DeleteDisk: x-permissions ["disks:delete"] is new DeleteDisk.yaml:4'],
    ],
    [
      list,
      'offset: /offset',
      'offset: /skip',
      ['breaking: ListDisks: x-pagination: request: offset is /skip instead of /offset ListDisks.yaml:11'],
    ],
    [
      list,
      'name: DiskReady',
      'name: DiskDone',
      [
        'breaking: ListDisks: x-waiters DiskReady was removed ListDisks.yaml:14 (old)',
        'additive: ListDisks: x-waiters DiskDone is new ListDisks.yaml:14',
      ],
    ],
    [
      list,
      'success: [ready]',
      'success: [ready, done]',
      ['additive: ListDisks: x-waiters DiskReady: success done is new ListDisks.yaml:16'],
    ],
    [
      list,
      'failure: [failed]',
      'failure: []',
      ['breaking: ListDisks: x-waiters DiskReady: failure failed was removed ListDisks.yaml:17 (old)'],
    ],
    [
      list,
      '/disks/*/state',
      '/disks/*/status',
      ['breaking: ListDisks: x-waiters DiskReady: path is /disks/*/status instead of /disks/*/state ListDisks.yaml:15'],
    ],
    [
      create,
      '            x-sensitive: true\n',
      '',
      ['breaking: CreateDisk request.secret: x-sensitive true was removed CreateDisk.yaml:28 (old)'],
    ],
    [
      disk,
      '  size:\n',
      '  size:\n    x-sensitive: true\n',
      ['additive: Disk.size: x-sensitive true is new Disk.yaml:8'],
    ],
    [
      errors,
      'code: Busy',
      'code: Full',
      [
        'breaking: x-error-catalogue service Busy was removed errors.yaml:1 (old)',
        'additive: x-error-catalogue service Full is new errors.yaml:1',
      ],
    ],
    [
      errors,
      'status: 503',
      'status: 500',
      ['breaking: x-error-catalogue service Busy: status is 500 instead of 503 errors.yaml:2'],
    ],
    [
      errors,
      'retry: transient',
      'retry: none',
      ['breaking: x-error-catalogue service Busy: retry is none instead of transient errors.yaml:4'],
    ],
    [
      errors,
      'retry: none',
      'retry: transient',
      ['additive: x-error-catalogue service NotFound: retry is transient instead of none errors.yaml:8'],
    ],
  ],
  'the service': [
    [
      openapi,
      "'2024-01-01'",
      "'2025-01-01'",
      ['breaking: info: version is 2025-01-01 instead of 2024-01-01 openapi.yaml:4'],
    ],
    [
      openapi,
      'https://disks.{',
      'https://d.{',
      [
        'breaking: servers https://disks.{region}.test was removed openapi.yaml:6 (old)',
        'additive: servers https://d.{region}.test is new openapi.yaml:6',
      ],
    ],
    [
      openapi,
      '[north, south]',
      '[north]',
      ['breaking: servers https://disks.{region}.test: variables region: enum south was removed openapi.yaml:10 (old)'],
    ],
    [
      openapi,
      '[north, south]',
      '[north, south, west]',
      ['additive: servers https://disks.{region}.test: variables region: enum west is new openapi.yaml:10'],
    ],
    [
      openapi,
      'default: north',
      'default: south',
      [
        'breaking: servers https://disks.{region}.test: variables region: default is south instead of north openapi.yaml:9',
      ],
    ],
    [openapi, '  - Token: []\n', '', ['breaking: security {"Token":[]} was removed openapi.yaml:12 (old)']],
    [
      openapi,
      'name: X-Token',
      'name: X-Key',
      ['breaking: components: securitySchemes Token: name is X-Key instead of X-Token openapi.yaml:33'],
    ],
    [
      openapi,
      'required: false',
      'required: true',
      ['breaking: x-common-parameters X-Region is required now openapi.yaml:20'],
    ],
    [
      openapi,
      '  X-Region:\n',
      '  X-Trace:\n    name: X-Trace\n    in: header\n    schema:\n      type: string\n  X-Region:\n',
      ['additive: x-common-parameters X-Trace is new openapi.yaml:17'],
    ],
  ],
  'what nobody planned for': [
    [
      create,
      '            minimum: 10',
      '            minimum: 10\n            x-new: true',
      ['breaking: CreateDisk request.size: x-new true is new CreateDisk.yaml:18'],
    ],
    [
      list,
      'parameters:\n',
      'callbacks: {}\nparameters:\n',
      ['breaking: ListDisks: callbacks {} is new ListDisks.yaml:18'],
    ],
    [openapi, 'tags:\n', 'x-new: true\ntags:\n', ['breaking: x-new true is new openapi.yaml:14']],
  ],
  words: [
    [
      list,
      'summary: List disks',
      'summary: List all disks',
      ['documentation: ListDisks: summary is List all disks instead of List disks ListDisks.yaml:2'],
    ],
    [
      list,
      'section: List',
      'section: Lists',
      ['documentation: ListDisks: x-source: section is Lists instead of List ListDisks.yaml:4'],
    ],
    [
      create,
      '{ size: 10 }',
      '{ size: 20 }',
      ['documentation: CreateDisk request: examples: small: value: size is 20 instead of 10 CreateDisk.yaml:44'],
    ],
    [disk, 'A disk.', 'One disk.', ['documentation: Disk: description is One disk. instead of A disk. Disk.yaml:2']],
    [
      errors,
      'Too much',
      'Far too much',
      [
        'documentation: x-error-catalogue service Busy: meaning is Far too much to do. instead of Too much to do. errors.yaml:3',
      ],
    ],
    [
      errata,
      'decision: GB.',
      'decision: MB.',
      ['documentation: x-errata size-unit: decision is MB. instead of GB. errata.yaml:4'],
    ],
    [
      openapi,
      'title: Disks',
      'title: Volumes',
      ['documentation: info: title is Volumes instead of Disks openapi.yaml:3'],
    ],
  ],
};

const before = fileURLToPath(new URL('fixtures/disks', import.meta.url));
let after: string;
beforeAll(() => {
  after = mkdtempSync(join(tmpdir(), 'contracts-'));
});
afterAll(() => rmSync(after, { recursive: true }));

async function say(changes: Changes): Promise<string[]> {
  cpSync(before, after, { recursive: true });
  changeRepository(after, changes);
  const changed = await diffContract('disks', { before, after }, []);
  return changed.map(
    ({ kind, message, file, line, side }) =>
      `${kind}: ${message} ${basename(file)}:${line}${side === 'old' ? ' (old)' : ''}`,
  );
}

describe.each(Object.entries(kinds))('a change of %s', (_, cases) => {
  it.each(cases.map(([file, from, to, said]) => ({ file, from, to, said, title: said.join('; ') })))(
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

  it('loses a data type, which clients export, with the last place that names it', async () => {
    const inline = swap('$ref: Tag.yaml', '{ type: object, required: [key], properties: { key: { type: string } } }');
    const inlineToo = swap('$ref: ../../schemas/Tag.yaml', 'type: string');
    const said = await say({ [disk]: inline, [create]: inlineToo, [tag]: null });
    expect(said).toContain('breaking: data type Tag was removed Tag.yaml:1 (old)');
  });

  it('names each operation that a change touches', async () => {
    cpSync(before, after, { recursive: true });
    changeRepository(after, { [disk]: swap('  size:\n    type: integer\n', '') });
    const [change] = await diffContract('disks', { before, after }, []);
    expect(change?.operations).toEqual(['ListDisks', 'CreateDisk']);
  });
});
