import { beforeAll, describe, expect, it } from 'vitest';
import { restViews } from './fixtures/restViews.ts';
import type { Change } from './fixtures/viewsOf.ts';
import { GenerateError } from './GenerateError.ts';
import { generateClient } from './generateClient.ts';

const grouped: Change = (contract) => {
  contract.tags = [
    { name: 'Vault Box', description: 'Vaults and their locks.', 'x-group': 'vaults' },
    { name: 'Task', description: 'Tasks.', 'x-group': 'jobs' },
  ];
  for (const methods of Object.values<Record<string, { operationId: string; tags: string[] }>>(contract.paths))
    for (const operation of Object.values(methods))
      operation.tags = [operation.operationId === 'showJob' ? 'Task' : 'Vault Box'];
};

let files: Map<string, string>;
beforeAll(async () => {
  files = await generateClient('demo', restViews(grouped));
});

/** The class of a module, without its comments. */
function classIn(file: string, name: string): string {
  const text = files.get(file)!.replaceAll(/^ *\/\*\*[^]*?\*\/\n/gm, '');
  const at = text.indexOf(`export class ${name} `);
  return text.slice(at, text.indexOf('\n}\n', at));
}

describe('a client whose tags name groups', () => {
  it('has a member for each, which says what its operations are about', () => {
    expect(files.get('facade.ts')).toContain(`  /** Vault Box: Vaults and their locks. */
  readonly vaults: DemoVaults = new DemoVaults(this);

  /** Task: Tasks. */
  readonly jobs: DemoJobs = new DemoJobs(this);
`);
  });

  it('has the methods there and nowhere else: operations, lists, waiters and tasks', () => {
    expect(classIn('groups.ts', 'DemoJobs').match(/\w+(?=\(input)/g)).toEqual(['showJob', 'waitUntilJobSuccess']);
    expect(classIn('groups.ts', 'DemoVaults')).toContain(`  filterVaults(input: FilterVaultsInput = {}, options?: `);
    expect(classIn('groups.ts', 'DemoVaults').match(/\w+(?=\(input)/g)).toEqual(
      expect.arrayContaining(['listVaults', 'paginateListVaults', 'createVault', 'createVaultAndWait']),
    );
    expect(classIn('groups.ts', 'DemoJobs')).toContain('    return showJob(this.#client, input, options);');
    expect(classIn('facade.ts', 'DemoClient')).not.toContain('(input');
  });

  it('has the same functions as one without groups, flat', async () => {
    const flat = await generateClient('demo', restViews());
    for (const file of ['operations.ts', 'paginators.ts', 'waiters.ts', 'types.ts'])
      expect(files.get(file)).toBe(flat.get(file));
    expect([...flat.keys()]).not.toContain('groups.ts');
  });

  it('exports the types of the groups: the client makes them', () => {
    expect(files.get('index.ts')).toContain(`export {
  type DemoVaults,
  type DemoJobs,
} from './groups.ts';
`);
  });
});

describe('groups that no client can be made from', () => {
  it.each<[string, Change, string, string]>([
    [
      'a tag without one beside tags that have one',
      ({ tags }) => delete tags[1]['x-group'],
      'The tag "Task" has no x-group, but others have one. Name the group of each tag, or of none.',
      'tags/1',
    ],
    [
      'a name that is none in TypeScript',
      ({ tags }) => (tags[0]['x-group'] = 'vault-box'),
      'The x-group "vault-box" cannot be a member of a client. Use letters and digits, a small letter first, and none of call, constructor, http.',
      'tags/0/x-group',
    ],
    [
      'a name that a client has already',
      ({ tags }) => (tags[0]['x-group'] = 'http'),
      'The x-group "http" cannot be a member of a client. Use letters and digits, a small letter first, and none of call, constructor, http.',
      'tags/0/x-group',
    ],
    [
      'two of one name',
      ({ tags }) => (tags[1]['x-group'] = 'vaults'),
      'Two tags have the x-group "vaults". Give each tag a group of its own.',
      'tags/1/x-group',
    ],
    [
      'an operation without a tag',
      ({ paths }) => delete paths['/v1/{project_id}/vaults'].post.tags,
      'createVault has no place in a group. Give it one tag, and list that at the root.',
      'paths//v1/{project_id}/vaults/post/tags',
    ],
    [
      'an operation with a tag that the root does not list',
      ({ paths }) => (paths['/v1/{project_id}/vaults'].post.tags = ['Box']),
      'createVault has no place in a group. Give it one tag, and list that at the root.',
      'paths//v1/{project_id}/vaults/post/tags',
    ],
  ])('are refused: %s', async (_, spoil, message, place) => {
    const views = restViews((contract) => {
      grouped(contract);
      spoil(contract);
    });
    const error = (await generateClient('demo', views).catch((reason: unknown) => reason)) as GenerateError;
    expect(error).toBeInstanceOf(GenerateError);
    expect(`${error.message} ${error.remedy}`).toBe(message);
    expect(error.path.join('/')).toBe(place);
  });
});
