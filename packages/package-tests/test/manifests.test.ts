import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeRuntimes } from '../src/nodeRuntimes.ts';
import { publicPackages, repositoryRoot } from '../src/publicPackages.ts';

const repository = 'https://github.com/cloud-contracts/cloud-contracts';
const root = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as { engines: { node: string } };

describe.each(publicPackages.map(({ path, manifest }) => ({ name: manifest.name, path, manifest })))(
  'the manifest of $name',
  ({ path, manifest }) => {
    it('says what the registry shows', () => {
      expect(manifest).toMatchObject({
        name: expect.stringMatching(/^@cloud-contracts\/[a-z-]+$/) as string,
        description: expect.stringMatching(/^[A-Z].+\.$/) as string,
        license: 'Apache-2.0',
        homepage: `${repository}/tree/main/${path}#readme`,
        bugs: `${repository}/issues`,
        repository: { type: 'git', url: `git+${repository}.git`, directory: path },
      });
      expect(manifest.keywords?.length).toBeGreaterThan(3);
      expect(manifest.keywords).toEqual([...new Set(manifest.keywords)].toSorted());
    });

    it('publishes to all, with provenance', () => {
      expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
    });

    it('is for ES modules without effects, on the Nodes that are tested', () => {
      expect(manifest).toMatchObject({ type: 'module', sideEffects: false, engines: root.engines });
      const [oldest] = nodeRuntimes;
      expect(`>=${oldest?.version.replace(/\.0$/, '')}`).toBe(manifest.engines?.node);
    });
  },
);
