import { beforeAll, describe, expect, it } from 'vitest';
import { restViews } from './fixtures/restViews.ts';
import { generateClient } from './generateClient.ts';

let text: string;
beforeAll(async () => {
  const views = restViews(({ paths }) => {
    paths['/v1/{project_id}/vaults/{vault_id}'].delete.responses['204'].headers = {
      'X-Trace': { description: 'Name of the call.', schema: { type: 'string' } },
    };
    delete paths['/v1/{project_id}/vaults/linked'].get.parameters;
    delete paths['/v1/{project_id}/vaults/linked'].get['x-pagination'];
  });
  text = (await generateClient('vaults', views)).get('schema.ts')!;
});

/** A member, from its name to the end of its object. */
function memberOf(name: string, indentation: number): string {
  const margin = ' '.repeat(indentation);
  const [member] = new RegExp(`^${margin}${name}: \\{\\n[^]*?^${margin}\\};\\n`, 'm').exec(text) ?? [];
  return member!;
}

describe('schema.ts', () => {
  it('has no methods that a path has not, and no summaries there', () => {
    expect(memberOf('"/v1/{project_id}/vaults"', 2)).toBe(`  "/v1/{project_id}/vaults": {
    get: operations["listVaults"];
    post: operations["createVault"];
  };
`);
  });

  it('keeps what a call says and what it answers, and where the parameters are explained', () => {
    expect(memberOf('lockVault', 2)).toBe(`  lockVault: {
    parameters: {
      path: {
        /** ID of the project. */
        project_id: components["parameters"]["project_id"];
        /** ID of the vault. */
        vault_id: string;
      };
    };
    requestBody: {
      content: {
        "application/json": Vault;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": Vault;
        };
      };
    };
  };
`);
  });

  it('keeps headers that are documented', () => {
    expect(memberOf('deleteVault', 2)).toMatch(
      /204: \{\n +headers: \{\n +\/\*\* Name of the call\. \*\/\n +"X-Trace"\?: string;/,
    );
  });

  it('says of a call without parameters that it takes none', () => {
    expect(memberOf('listVaultsByLink', 2)).toContain('      query?: never;\n');
  });

  it('imports the data types that it names, and those alone', () => {
    const [, imported = ''] = /^import type \{([^}]*)\}/m.exec(text)!;
    const names = imported.match(/\w+/g)!;
    expect(names).toContain('CreateVaultBody');
    expect(names).not.toContain('CreateVaultInput');
    const code = text.slice(text.indexOf('export'));
    for (const name of names) expect(code).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
