import { beforeAll, describe, expect, it } from 'vitest';
import { demoViews } from './fixtures/demoViews.ts';
import { generateClient } from './generateClient.ts';

let files: Map<string, string>;
beforeAll(async () => {
  files = await generateClient('demo', demoViews());
});

/** The lines from the one that holds `start` to the next one that begins with `}`, `;` or ends a statement. */
function excerpt(file: string, start: string, end: RegExp): string {
  const lines = files.get(file)!.split('\n');
  const from = lines.findIndex((line) => line.includes(start));
  expect(from, `${file} has no line with ${start}`).toBeGreaterThanOrEqual(0);
  const length = lines.slice(from).findIndex((line) => end.test(line));
  return lines.slice(from, from + length + 1).join('\n');
}

describe('a generated client', () => {
  it('has these files, each with a notice', () => {
    expect([...files.keys()]).toEqual([
      'client.ts',
      'errors.ts',
      'facade.ts',
      'http.ts',
      'index.ts',
      'operations.ts',
      'paginators.ts',
      'schema.ts',
      'service.ts',
      'types.ts',
      'waiters.ts',
    ]);
    for (const text of files.values()) expect(text).toMatch(/^\/\/ Generated from the contract of Demo Disks/);
  });

  it('is the same, byte for byte, each time', async () => {
    expect(await generateClient('demo', demoViews())).toEqual(files);
  });

  it('has no paginators and waiters where the contract has none', async () => {
    const views = demoViews(({ paths }) => {
      delete paths['/#ListDisks'].post['x-pagination'];
      delete paths['/#ListDisks'].post['x-waiters'];
    });
    const plain = await generateClient('demo', views);
    expect([...plain.keys()]).not.toContain('paginators.ts');
    expect([...plain.keys()]).not.toContain('waiters.ts');
    expect(plain.get('index.ts')).not.toMatch(/paginat|wait/);
    expect(plain.get('facade.ts')).not.toMatch(/Paginator|WaiterOptions|paginators|waiters/);
  });

  it('walks by links, and says where the input tells how much the first page skips', async () => {
    const views = demoViews(({ paths }) => {
      const pagination = paths['/#ListDisks'].post['x-pagination'];
      pagination.style = 'link';
      pagination.response.links = '/Response/Disks';
    });
    expect((await generateClient('demo', views)).get('paginators.ts')).toContain(`  return paginateByLink({
    call: (page: ListDisksInput) => listDisks(client, page, options),
    input,
    offset: '/Offset',
    items: '/Disks',
    links: '/Disks',
    query: ['Offset', 'Limit'],
  });`);
  });

  it('is named after the service', async () => {
    const other = await generateClient('big-disk', demoViews());
    expect(other.get('facade.ts')).toContain('export class BigDiskClient implements BigDiskCaller');
    expect(other.get('service.ts')).toContain("name: 'big-disk'");
  });
});

describe('types.ts', () => {
  it('names the input and the output of an operation', () => {
    expect(excerpt('types.ts', 'interface ListDisksInput', /^}/)).toBe(`export interface ListDisksInput {
  /**
   * Where the page starts.
   * @default 0
   */
  Offset?: number;
  /**
   * Length of the page.
   *
   * Range: 1 to 100.
   */
  Limit?: number;
}`);
  });

  it('leaves the envelope out of an output', () => {
    expect(excerpt('types.ts', 'interface ListDisksOutput', /^}/)).toBe(`export interface ListDisksOutput {
  /** Disks of this page. */
  Disks?: Disk[];
  /** Number of disks in all. */
  TotalCount?: number;
  /** Unique ID of the request. */
  RequestId: string;
}`);
  });

  it('opens the unions of known values at the end, and keeps null', () => {
    const disk = excerpt('types.ts', 'interface Disk {', /^}/);
    expect(disk).toContain('State?: "creating" | "ready" | "broken" | (string & {});');
    expect(disk).toContain('Health?: 0 | 1 | -1 | (number & {}) | null;');
    expect(disk).toContain('Modes?: ("read" | "write" | (string & {}))[];');
    expect(disk).toContain('Label?: string | null;');
  });

  it('describes a member that only refers to a type as that type', async () => {
    const views = demoViews(({ components }) => {
      delete components.schemas.Disk.properties.Parent.description;
    });
    expect((await generateClient('demo', views)).get('types.ts')).toContain('  /** A disk. */\n  Parent?: Disk;');
  });

  it('closes the unions of requests', () => {
    expect(excerpt('types.ts', 'interface CreateDiskInput', /^}/)).toContain('Kind: "fast" | "large";');
  });

  it('keeps the description of a member that is another type', () => {
    expect(excerpt('types.ts', 'The disk that it was copied from.', /;$/)).toContain('Parent?: Disk;');
    expect(excerpt('types.ts', 'The disk, if it is ready.', /;$/)).toContain('Disk?: Disk | null;');
  });

  it('lets a member with a default be left out, and no other', () => {
    const input = excerpt('types.ts', 'interface CreateDiskInput', /^}/);
    expect(input).toMatch(/\n {2}Schedule: string;/);
    expect(input).toMatch(/\n {2}ClientToken\?: string;/);
  });

  it('gives an operation without parameters an input that takes nothing', () => {
    expect(files.get('types.ts')).toContain('export type PingServiceInput = Record<string, never>;');
  });

  it('shows texts, not tags, and lets none of them end the comment', () => {
    expect(excerpt('types.ts', 'When it is backed up', /;$/)).toBe(
      `   * When it is backed up, such as \`*\\/5 * * * *\`.
   * The owner is told at \`@noon\`.
   * @default *\\/5 * * * *
   */
  Schedule: string;`,
    );
    expect(files.get('types.ts')).not.toMatch(/@description|@enum/);
    expect(files.get('schema.ts')).not.toMatch(/@description|@enum/);
  });
});

describe('schema.ts', () => {
  it('keeps the envelope: the success branch without Error, or the error', () => {
    expect(excerpt('schema.ts', '  ListDisks: {', /ErrorEnvelope/)).toContain(`"application/json": {
            /** A page of disks. */
            Response: ListDisksOutput & {
              Error?: never;
            };
          } | ErrorEnvelope;`);
  });

  it('keeps the path keys with their fragments', () => {
    expect(files.get('schema.ts')).toContain('"/#ListDisks": {');
  });
});

describe('errors.ts', () => {
  it('lists the codes of each operation; never where there are none', () => {
    expect(excerpt('errors.ts', 'interface DemoErrorCodes', /^}/)).toBe(`export interface DemoErrorCodes {
  ListDisks: 'NoSuchDisk';
  CreateDisk:
    | 'DiskFull'
    | 'TooMany';
  PingService: never;
}`);
  });

  it('takes the other codes from the catalogue, each once', () => {
    expect(excerpt('errors.ts', 'type DemoCommonErrorCode', /;$/)).toBe(`export type DemoCommonErrorCode =
  | 'Expired'
  | 'Internal';`);
    expect(excerpt('errors.ts', 'type DemoErrorCode =', /;$/)).toBe(`export type DemoErrorCode =
  | 'DiskFull'
  | 'NoSuchDisk'
  | 'TooMany'
  | DemoCommonErrorCode;`);
  });
});

describe('service.ts', () => {
  it('says what the transport must know', () => {
    expect(files.get('service.ts')).toContain(`export const service = {
  name: 'demo',
  title: 'Demo Disks',
  version: '2020-01-01',
  endpoint: 'https://demo.example.com',
  regionalEndpoint: 'https://demo.{region}.example.com',
  regions: ['north', 'south'],
  regionRequired: false,
  retry: { throttling: ['TooMany'], 'clock-skew': ['Expired'], transient: ['Internal'] },
} as const satisfies TencentService;`);
  });

  it('takes the regions that a call may name from the parameter, where it lists them', async () => {
    const views = demoViews((contract) => {
      contract['x-common-parameters']['X-TC-Region'].schema.enum = ['south', 'east', 'west'];
    });
    expect((await generateClient('demo', views)).get('service.ts')).toContain(`
  regions: ['south', 'east', 'west'],
  nearestRegions: ['east', 'west'],
`);
  });

  it('demands a region where the service does', async () => {
    const views = demoViews((contract) => {
      contract['x-common-parameters']['X-TC-Region'].required = true;
    });
    const client = (await generateClient('demo', views)).get('client.ts');
    expect(client).toContain('readonly region: DemoRegion;');
    expect(files.get('client.ts')).toContain('readonly region?: DemoRegion | undefined;');
  });
});

describe('operations.ts', () => {
  it('describes each operation for the transport', () => {
    expect(excerpt('operations.ts', 'const CreateDisk', /^}/)).toBe(`const CreateDisk = {
  name: 'CreateDisk',
  path: '/#CreateDisk',
  required: ['Kind', 'Schedule'],
  idempotency: { token: 'ClientToken' },
} as const satisfies TencentOperation;`);
    expect(excerpt('operations.ts', 'const ListDisks', /;$/)).toContain("idempotency: 'read'");
    expect(excerpt('operations.ts', 'const PingService', /;$/)).not.toMatch(/required|idempotency|sensitive/);
  });

  it('says where an input holds secrets; a data type that holds its own kind is looked into once', async () => {
    const views = demoViews(({ paths, components }) => {
      const secret = { type: 'string', description: 'A secret.', 'x-sensitive': true };
      const self = { type: 'array', description: 'Users below.', items: { $ref: '#/components/schemas/User' } };
      components.schemas.User = { type: 'object', properties: { Password: secret, Users: self } };
      const { properties } = paths['/#ListDisks'].post.requestBody.content['application/json'].schema;
      Object.assign(properties, { Token: secret, Owner: { $ref: '#/components/schemas/User' }, Users: self });
    });
    expect((await generateClient('demo', views)).get('operations.ts')).toContain(
      "sensitive: [['Token'], ['Owner', 'Password'], ['Users', 'Password']],",
    );
  });

  it('documents each function: what it does, limit, document, errors', () => {
    expect(excerpt('operations.ts', ' * List disks.', /^}/)).toBe(` * List disks.
 *
 * Limit: 20 requests per second.
 *
 * Document: demo, section ListDisks.
 *
 * @throws {DemoError} 1 documented code, \`DemoErrorCodes['ListDisks']\`, and the common ones.
 */
export function listDisks(
  client: DemoCaller,
  input: ListDisksInput = {},
  options?: CallOptions,
): Call<ListDisksOutput, DemoFailure<'ListDisks'>> {
  return client.call(ListDisks, input, options);
}`);
  });

  it('demands an input where a member is required', () => {
    expect(excerpt('operations.ts', 'export function createDisk', /^}/)).toContain('  input: CreateDiskInput,\n');
  });

  it('demands an input where one of several members is required', async () => {
    const views = demoViews(({ paths }) => {
      paths['/#ListDisks'].post.requestBody.content['application/json'].schema.anyOf = [
        { required: ['Offset'] },
        { required: ['Limit'] },
      ];
    });
    expect((await generateClient('demo', views)).get('operations.ts')).toContain('  input: ListDisksInput,\n');
  });

  it('marks what is deprecated, and says where the document has no codes', () => {
    expect(excerpt('operations.ts', ' * See whether', /^export/)).toContain(` * @deprecated
 * @throws {DemoError} The document lists no codes of its own, only the common ones.`);
  });
});

describe('paginators.ts and waiters.ts', () => {
  it('make a paginator from x-pagination', () => {
    expect(excerpt('paginators.ts', 'export function', /^}/)).toBe(`export function paginateListDisks(
  client: DemoCaller,
  input: ListDisksInput = {},
  options?: CallOptions,
): Paginator<Disk, ListDisksOutput> {
  return paginate({
    call: (page: ListDisksInput) => listDisks(client, page, options),
    input,
    offset: '/Offset',
    items: '/Disks',
    total: '/TotalCount',
  });
}`);
  });

  it('count pages where the contract says that they are numbered', async () => {
    const views = demoViews(({ paths }) => {
      paths['/#ListDisks'].post['x-pagination'].style = 'page';
      paths['/#ListDisks'].post['x-pagination'].first = 1;
      paths['/#ListDisks'].post['x-pagination'].request = { page: '/Offset', limit: '/Limit' };
    });
    expect((await generateClient('demo', views)).get('paginators.ts')).toContain(`  return paginateByPage({
    call: (page: ListDisksInput) => listDisks(client, page, options),
    input,
    page: '/Offset',
    items: '/Disks',
    total: '/TotalCount',
    first: 1,
  });`);
  });

  it('say the way to elements that have no type of their own', async () => {
    const views = demoViews(({ paths }) => {
      const { oneOf } = paths['/#ListDisks'].post.responses['200'].content['application/json'].schema;
      const { Response } = oneOf[0].properties;
      Response.properties.Page = { type: 'object', properties: { Ids: { type: 'array', items: { type: 'string' } } } };
      paths['/#ListDisks'].post['x-pagination'].response.items = '/Response/Page/Ids';
    });
    const paginators = (await generateClient('demo', views)).get('paginators.ts');
    expect(paginators).toContain("items: '/Page/Ids',");
    expect(paginators).toContain(
      "Paginator<NonNullable<NonNullable<ListDisksOutput['Page']>['Ids']>[number], ListDisksOutput>",
    );
  });

  it('make a waiter from each of x-waiters', () => {
    expect(files.get('waiters.ts')).toContain(' * Waits until the disks are ready.\n');
    expect(excerpt('waiters.ts', 'return waitUntil', /^}/)).toContain(`    path: '/Disks/*/State',
    success: ['ready'],
    failure: ['broken'],`);
  });
});

describe('facade.ts', () => {
  it('has a method for each function, with the same documentation', () => {
    const facade = files.get('facade.ts')!;
    for (const name of ['listDisks', 'createDisk', 'pingService', 'paginateListDisks', 'waitUntilDiskReady']) {
      expect(facade).toContain(`    return ${name}(this, input, options);`);
    }
    expect(facade.match(/Limit: 20 requests per second/g)).toHaveLength(1);
    expect(facade).toContain('   * Create a disk.\n   *\n   * The disk is billed from then on.\n');
  });
});

describe('index.ts', () => {
  it('exports every public name, without export *', () => {
    const index = files.get('index.ts')!;
    for (const name of [
      'DemoClient',
      'createDemoClient',
      'DemoError',
      'isDemoError',
      'listDisks',
      'paginateListDisks',
    ]) {
      expect(index).toMatch(new RegExp(`^  ${name},$`, 'm'));
    }
    for (const name of ['Disk', 'ListDisksInput', 'ListDisksOutput', 'DemoErrorCodes', 'DemoClientOptions']) {
      expect(index).toMatch(new RegExp(`^  type ${name},$`, 'm'));
    }
    expect(index).not.toContain('export *');
  });
});
