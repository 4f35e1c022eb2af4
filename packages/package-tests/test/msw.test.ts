import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { installConsumer } from '../src/installConsumer.ts';
import { installedManifest } from '../src/installedManifest.ts';
import { nodeRuntimes } from '../src/nodeRuntimes.ts';
import { clientPackages } from '../src/publicPackages.ts';
import { run } from '../src/run.ts';

/** Nothing listens there: an answer comes from the handlers. */
const origin = 'http://127.0.0.1:65535';

const program = (service: string): string => `
  import { mockHandlers } from '@cloud-contracts/mock/msw';
  import { setupServer } from 'msw/node';

  const server = setupServer(...mockHandlers('${service}', { origin: '${origin}' }));
  server.listen();
  const response = await fetch('${origin}', { method: 'POST' });
  console.log(await response.text());
  server.close();
`;

describe.concurrent.each(['msw-2', 'msw'].map(installedManifest))('MSW $version', ({ version, engines }) => {
  let consumer: string;

  beforeAll(async () => {
    const dependencies = { msw: version };
    consumer = await installConsumer({ parent: inject('scratch'), tarballs: inject('tarballs'), dependencies });
  });

  const runtimes = nodeRuntimes.filter((node) => satisfies(node.version, engines.node));
  const cases = runtimes.flatMap((node) => clientPackages.map((client) => ({ node, service: client.service })));

  it.each(cases)('answers for $service on Node $node.version', async ({ node, service }) => {
    const file = join(consumer, `${service}-${node.version}.mjs`);
    writeFileSync(file, program(service));
    expect(await run(node.path, [file], { cwd: consumer })).toMatch(
      /The request (?:is not signed|has neither a token in X-Auth-Token nor a signature)/,
    );
  });
});
