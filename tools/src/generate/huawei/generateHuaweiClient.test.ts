import { beforeAll, describe, expect, it } from 'vitest';
import { restViews } from '../fixtures/restViews.ts';
import { generateClient } from '../generateClient.ts';

let files: Map<string, string>;
beforeAll(async () => {
  files = await generateClient('vaults', restViews());
});

/** What a function's module says from the comment of the function on. */
function functionIn(file: string, name: string): string {
  const text = files.get(file)!;
  const at = text.indexOf(`export function ${name}(`) + 1 || text.indexOf(`export async function ${name}(`) + 1;
  expect(at, `${file} has no ${name}`).toBeGreaterThan(0);
  return text.slice(text.lastIndexOf('/**', at), text.indexOf('\n}\n', at) + 2);
}

describe('a client of a service with paths and methods', () => {
  it('is the same, byte for byte, each time', async () => {
    expect(await generateClient('vaults', restViews())).toEqual(files);
  });

  it('needs an endpoint where the document lists none, and offers regions where it does', async () => {
    expect(files.get('client.ts')).toContain("'ErrorClass' | 'region' | 'endpoint'");
    expect(files.get('client.ts')).toContain('  readonly endpoint: string;');
    const regional = await generateClient(
      'vaults',
      restViews((contract) => {
        contract.servers = [
          {
            url: 'https://vaults.{region}.example.com',
            variables: { region: { default: 'north', enum: ['north', 'south'] } },
          },
        ];
      }),
    );
    expect(regional.get('client.ts')).toContain('  readonly region?: VaultsRegion | undefined;');
    expect(regional.get('index.ts')).toContain('  type VaultsRegion,');
  });

  it('has members of any name, and puts a deprecation behind the text', () => {
    expect(files.get('types.ts')).toContain(`    /** Kind. */
    "os:kind"?: "fast" | "large";
    /**
     * No longer used.
     * @deprecated
     * @default false
     */
    shared?: boolean;`);
  });

  it('has the codes of the whole service for each operation, and no common ones', () => {
    expect(files.get('errors.ts')).toContain('  createVault: VaultsErrorCode;');
    expect(files.get('errors.ts')).not.toContain('VaultsCommonErrorCode');
  });
});

describe('the docs of a function', () => {
  it('list the permissions by case', () => {
    expect(functionIn('operations.ts', 'createVault')).toContain(` * Permissions:
 * - An empty vault: \`vaults:create\`.
 * - A copy: \`vaults:create\`, \`vaults:get\`.
 *
 * Document: demo, section 1.2.
 *
 * @throws {VaultsError} A code of the service's catalogue, \`VaultsErrorCode\`.
`);
    expect(functionIn('operations.ts', 'listVaultsByLink')).toContain(' * Permissions: `vaults:list`.\n');
    expect(functionIn('operations.ts', 'deleteVault')).not.toContain('Permissions');
  });

  it('say what replaces it where an editor strikes it out', () => {
    const text = functionIn('operations.ts', 'listVaults');
    expect(text).toContain(' * Slow for many.\n');
    expect(text).toContain(' * @deprecated Use listVaultsByLink instead.\n');
    expect(functionIn('operations.ts', 'lockVault')).toContain(' * @deprecated The document names no replacement.\n');
  });

  it('are void where there is no answer', () => {
    expect(functionIn('operations.ts', 'deleteVault')).toContain("): Call<void, VaultsFailure<'deleteVault'>> {");
  });

  it('say that there may be none, and then wait for nothing', async () => {
    const generated = await generateClient(
      'vaults',
      restViews(({ paths }) => {
        paths['/v1/{project_id}/vaults'].post.responses['204'] = { description: 'It is there already.' };
      }),
    );
    expect(generated.get('operations.ts')).toContain(
      "): Call<CreateVaultOutput | undefined, VaultsFailure<'createVault'>> {",
    );
    expect(generated.get('waiters.ts')).toContain(`): Promise<ShowJobOutput | undefined> {
  const output = await createVault(client, input, { signal: options?.signal });
  if (output === undefined) return undefined;
`);
    expect(generated.get('waiters.ts')).toContain(
      'Resolves with the task, or with undefined where the answer is empty: then it starts none.',
    );
  });
});

describe('paginators.ts', () => {
  it.each([
    [
      'paginateListVaults',
      'Vault, ListVaultsOutput',
      'paginateByMarker',
      ["marker: '/marker'", "items: '/vaults'", "itemMarker: '/id'"],
    ],
    [
      'paginateListVaultsByLink',
      'ListVaultsByLinkItem, ListVaultsByLinkOutput',
      'paginateByLink',
      ["items: '/vaults'", "links: '/vaults_links'", "query: ['limit']"],
    ],
    [
      'paginateFilterVaults',
      'Vault, FilterVaultsOutput',
      'paginate',
      ["offset: '/body/offset'", "items: '/vaults'", "total: '/count'"],
    ],
  ])('has %s by its style', (name, types, core, places) => {
    const text = functionIn('paginators.ts', name);
    expect(text).toContain(`): Paginator<${types}> {\n  return ${core}({`);
    for (const place of places) expect(text).toContain(`\n    ${place},\n`);
  });

  it('tells client-core where an offset is a text', async () => {
    expect(functionIn('paginators.ts', 'paginateFilterVaults')).not.toContain('asText');
    const views = restViews(({ paths }) => {
      const { content } = paths['/v1/{project_id}/vaults/filter'].post.requestBody;
      content['application/json'].schema.properties.offset.type = 'string';
    });
    expect((await generateClient('vaults', views)).get('paginators.ts')).toContain(
      "    offset: '/body/offset',\n    items: '/vaults',\n    total: '/count',\n    asText: true,\n",
    );
  });

  it('says which members of the input page, where there are some', () => {
    expect(functionIn('paginators.ts', 'paginateFilterVaults')).toContain('`body.offset` where the first one starts.');
    expect(functionIn('paginators.ts', 'paginateListVaultsByLink')).toContain('`limit` is the size of a page.');
  });
});

describe('waiters.ts', () => {
  it('lists what fails, and says why it did', () => {
    const text = functionIn('waiters.ts', 'waitUntilJobSuccess');
    expect(text).toContain('@throws {WaiterError} `status` became `FAIL`, `LOST` or `STOPPED`.');
    expect(text).toContain("    reasons: ['/reason'],");
  });

  it('waits for the task that an operation starts, in the same project', () => {
    const text = functionIn('waiters.ts', 'createVaultAndWait');
    expect(text).toContain('): Promise<ShowJobOutput> {');
    expect(text).toContain('const output = await createVault(client, input, { signal: options?.signal });');
    expect(text).toContain("job_id: requireLink('createVault', output, '/job_id')");
    expect(text).toContain('project_id: input.project_id');
  });
});
