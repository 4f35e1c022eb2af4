import { answerWith } from '@cloud-contracts/client-testing/src/answerWith.ts';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as workspaceClient from '../src/generated/index.ts';
import {
  WorkspaceClient,
  createWorkspaceClient,
  createWorkspaceHttpClient,
  listDesktops,
  showJob,
} from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

describe('a call', () => {
  it('is a method of its group: parameters in path and query, signed', async () => {
    const { workspace, router, sent } = await startMock();
    answerWith(router, 'listDesktops', { total_count: 1, desktops: [{ desktop_id: 'desktop-1' }] });

    const { desktops } = await workspace.desktops.listDesktops({ limit: 10, desktop_id: ['desktop-1', 'desktop-2'] });

    expect(desktops).toEqual([{ desktop_id: 'desktop-1' }]);
    expect(router.problems).toEqual([]);
    expect(sent).toEqual(['GET /v2/project-1/desktops?limit=10&desktop_id=desktop-1&desktop_id=desktop-2']);
    expect(router.requests[0]).toMatchObject({
      operationId: 'listDesktops',
      headers: { 'x-project-id': 'project-1' },
      signature: { scheme: 'SDK-HMAC-SHA256', verdict: 'valid' },
    });
  });

  it('works as a function too, with a client without methods or with the facade', async () => {
    const { options, workspace, router } = await startMock();
    await listDesktops(createWorkspaceClient(options));
    await showJob(workspace, { job_id: 'job-1' });
    expect(router.requests.map(({ operationId }) => operationId)).toEqual(['listDesktops', 'showJob']);
  });

  it('passes the middleware of openapi-fetch, from a group as well', async () => {
    const { workspace, options, router } = await startMock();
    const client = createWorkspaceHttpClient(createWorkspaceClient(options));
    const seen: string[] = [];
    for (const { http } of [workspace, client])
      http.use({ onRequest: ({ request }) => void seen.push(new URL(request.url).pathname) });

    const { data } = await workspace.http.GET('/v2/{project_id}/desktops', {
      params: { path: { project_id: 'project-2' } },
    });
    await workspace.desktops.listDesktops();
    await listDesktops(client);

    expect(data).toHaveProperty('desktops');
    expect(seen).toEqual(['/v2/project-2/desktops', '/v2/project-1/desktops', '/v2/project-1/desktops']);
    expect(router.problems).toEqual([]);
  });
});

function methodsOf(group: object): string[] {
  return Object.getOwnPropertyNames(Object.getPrototypeOf(group)).filter((name) => name !== 'constructor');
}

describe('the facade', () => {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-secret' };
  const workspace = new WorkspaceClient({ region: 'ap-southeast-1', credentials });
  const groups = Object.values(workspace) as object[];

  it('has each function of the package once, in one of its groups', () => {
    const others = /^(?:createWorkspace(?:Http)?Client|environmentCredentials|iamToken|isWorkspaceError|settle)$/;
    const functions = Object.entries(workspaceClient)
      .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name) && !others.test(name))
      .map(([name]) => name);
    const methods = groups.flatMap(methodsOf);
    expect(new Set(methods)).toEqual(new Set(functions));
    expect(methods).toHaveLength(functions.length);
    expect(methods.length).toBeGreaterThan(350);
    expect(groups).toHaveLength(32);
  });

  it('has no methods itself, and keeps its groups', () => {
    expect(new Set(methodsOf(workspace))).toEqual(new Set(['call', 'http']));
    expect(workspace.desktops).toBe(workspace.desktops);
  });

  it('shows no credentials when it is inspected', () => {
    const shown = inspect(workspace, { depth: 10, showHidden: true });
    expect(shown).toContain('WorkspaceDesktops');
    expect(shown).not.toMatch(/not-a-real-secret|AKIDEXAMPLE/);
  });
});
