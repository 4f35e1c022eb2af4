import { createRouter, mockCredentials } from '@cloud-contracts/mock';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, WorkspaceClient } from '../src/generated/index.ts';

/** The document's table of endpoints. */
const REGIONS = ['ap-southeast-1', 'la-south-2', 'ap-southeast-3', 'sa-brazil-1', 'na-mexico-1', 'la-north-2'];

const credentials = { accessKeyId: mockCredentials.secretId, secretAccessKey: mockCredentials.secretKey };

describe('a region', () => {
  it.each(REGIONS)('%s is called at its endpoint', async (region) => {
    const router = createRouter('workspace');
    const workspace = new WorkspaceClient({
      region,
      projectId: 'project-1',
      credentials,
      fetch: (...call) => router.handle(new Request(...call)),
    });
    await workspace.desktops.listDesktops();
    expect(router.requests).toMatchObject([
      { url: `https://workspace.${region}.myhuaweicloud.com/v2/project-1/desktops` },
    ]);
    expect(router.problems).toEqual([]);
  });

  it.each([undefined, '', 'eu-west-101', 'constructor'])(
    '%s is refused with the names of those there are',
    (region) => {
      expect(() => new WorkspaceClient({ region, credentials })).toThrow(
        new ConfigurationError(
          `Huawei Cloud Workspace: set \`region\` to one of ${REGIONS.join(', ')}, or \`endpoint\` to that of your region.`,
        ),
      );
    },
  );

  it('may be any where an endpoint is given', async () => {
    const urls: string[] = [];
    const workspace = new WorkspaceClient({
      region: 'eu-west-101',
      endpoint: 'https://workspace.eu-west-101.example.com',
      projectId: 'project-1',
      credentials,
      fetch: async (...call) => {
        urls.push(new Request(...call).url);
        return Response.json({ desktops: [] });
      },
    });
    await workspace.desktops.listDesktops();
    expect(urls).toEqual(['https://workspace.eu-west-101.example.com/v2/project-1/desktops']);
  });
});
