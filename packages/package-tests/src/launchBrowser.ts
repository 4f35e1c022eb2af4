import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const archives = join(import.meta.dirname, '../node_modules/@sparticuz/chromium/bin');

/**
 * Starts the Chromium that an npm package ships, with the shared libraries that come along, so that no machine needs
 * more than Node. It is unpacked into a folder that must be empty. Only the flags of Playwright are set: those that the
 * package proposes switch the web's security off.
 */
export async function launchBrowser(directory: string): Promise<Browser> {
  await Promise.all(['chromium.br', 'al2023.tar.br'].map((archive) => unpack(archive, directory)));
  return chromium.launch({
    executablePath: join(directory, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(directory, 'al2023/lib') },
  });
}

/** The package unpacks into the system's temporary folder, and takes a file that it finds there for a finished one. */
function unpack(archive: string, directory: string): Promise<string> {
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = directory;
  const unpacked = inflate(join(archives, archive));
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  return unpacked;
}
