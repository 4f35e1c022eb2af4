import { pathToFileURL } from 'node:url';
import type * as signers from '@cloud-contracts/signers';
import { build } from 'esbuild';
import { withFolder } from '../clients/withFolder.ts';

/** The package as a browser's bundler sees it; Node would always take the branch of its own. */
export async function loadWebSigners(): Promise<typeof signers> {
  return withFolder({ 'entry.js': `export * from '@cloud-contracts/signers';` }, async (folder) => {
    const outfile = `${folder}/signers.mjs`;
    await build({ entryPoints: [`${folder}/entry.js`], outfile, bundle: true, format: 'esm', platform: 'browser' });
    return (await import(pathToFileURL(outfile).href)) as typeof signers;
  });
}
