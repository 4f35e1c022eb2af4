import { describe, expect, it } from 'vitest';
import { asObject, type JsonObject } from '../../ruleset/document/Json.ts';
import { restViews } from '../fixtures/restViews.ts';
import type { Change } from '../fixtures/viewsOf.ts';
import { nameHuaweiTypes } from './nameHuaweiTypes.ts';

const schemasOf = (document: JsonObject) => asObject(asObject(document['components'])['schemas']);
const named = (change?: Change) => schemasOf(nameHuaweiTypes(restViews(change).types));
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** The types, where createVault may also answer this with 201. */
const answering = (schema: JsonObject) =>
  named(({ paths }) => {
    const { responses } = paths['/v1/{project_id}/vaults'].post;
    responses['201'] = { description: 'Made.', content: { 'application/json': { schema } } };
  });

describe('nameHuaweiTypes', () => {
  it('makes an input of the parameters by name and the body under `body`', () => {
    expect(named()['CreateVaultInput']).toMatchObject({
      properties: {
        project_id: { type: 'string', description: "ID of the project. The client's, if left out." },
        body: ref('CreateVaultBody'),
      },
      required: ['body'],
    });
    expect(named()['DeleteVaultInput']).toMatchObject({ required: ['vault_id', 'force'] });
    expect(named()['FilterVaultsInput']).toMatchObject({ required: [] });
  });

  it('names bodies, outputs, and items of paged lists, unless they have a name', () => {
    const schemas = named();
    expect(schemas['CreateVaultBody']).toMatchObject({ required: ['vault'] });
    expect(schemas['LockVaultInput']).toMatchObject({ properties: { body: ref('Vault') } });
    expect(schemas['LockVaultOutput']).toEqual(ref('Vault'));
    expect(schemas['ListVaultsByLinkOutput']).toMatchObject({
      description: 'A page of vaults.',
      properties: { vaults: { items: ref('ListVaultsByLinkItem') } },
    });
    expect(schemas['ListVaultsByLinkItem']).toMatchObject({ description: 'A vault, in full.' });
    expect(schemas).not.toHaveProperty('ListVaultsItem');
    expect(schemas).not.toHaveProperty('LockVaultBody');
    expect(schemas).not.toHaveProperty('DeleteVaultOutput');
  });

  it('makes one output of what each status of success answers', () => {
    const task = { type: 'object', properties: { job_id: { type: 'string', description: 'Task ID.' } } };
    expect(answering(task)['CreateVaultOutput']).toEqual({ description: 'Made.', ...task });
    expect(answering(ref('Vault'))['CreateVaultOutput']).toEqual({ description: 'Made.', anyOf: [ref('Vault'), task] });
  });

  it('lets what stood there refer to them, and leaves the contract alone', () => {
    const { types } = restViews();
    const before = structuredClone(types);
    const { paths } = nameHuaweiTypes(types) as { paths: Record<string, Record<string, JsonObject>> };
    expect(paths['/v1/{project_id}/vaults']?.['post']).toMatchObject({
      requestBody: { content: { 'application/json': { schema: ref('CreateVaultBody') } } },
      responses: { 202: { content: { 'application/json': { schema: ref('CreateVaultOutput') } } } },
    });
    expect(types).toEqual(before);
  });

  it('refuses a data type with the name of one of them', () => {
    expect(() =>
      named(({ components }) => {
        components.schemas['CreateVaultBody'] = { type: 'object' };
      }),
    ).toThrow('CreateVaultBody is the name of a data type');
  });

  it('refuses a parameter called body beside a body', () => {
    expect(() =>
      named(({ paths }) => {
        paths['/v1/{project_id}/vaults'].post.parameters.push({ name: 'body', in: 'query', description: 'Another.' });
      }),
    ).toThrow('createVault has a parameter called body beside its body.');
  });
});
