import { mockCredentials, mockIamUser } from '@cloud-contracts/mock';
import { build, type Plugin } from 'esbuild';
import type { Browser } from 'playwright-core';

/**
 * Bundles a program for browsers, runs it in a page, and gives the first line that it prints.
 *
 * The page lies at the origin of the mock that the program calls, so that no request crosses origins: the browser gets
 * page and program from here, and everything else from the mock.
 */
export async function runInPage(
  browser: Browser,
  program: { readonly code: string; readonly directory: string; readonly mockUrl: string },
): Promise<string> {
  const script = await bundle(program.code, program.directory);
  const page = await browser.newPage();
  try {
    const serve = (path: string, contentType: string, body: string): Promise<unknown> =>
      page.route(program.mockUrl + path, (route) => route.fulfill({ contentType, body }));
    const icon = '<link rel="icon" href="data:,">';
    await serve('/page', 'text/html', `<!doctype html>${icon}<script type="module" src="/program.js"></script>`);
    await serve('/program.js', 'text/javascript', script);
    const printed = page.waitForEvent('console');
    const failed = page.waitForEvent('pageerror').then((error) => Promise.reject(error));
    await page.goto(`${program.mockUrl}/page`);
    return (await Promise.race([printed, failed])).text();
  } finally {
    await page.close();
  }
}

async function bundle(contents: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    plugins: [mockOfThePage],
  });
  return outputFiles[0]!.text;
}

/** In a page, the mock that a program starts is the one that the page came from. */
const mockOfThePage: Plugin = {
  name: 'mock-of-the-page',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^@cloud-contracts\/mock$/ }, ({ path }) => ({ path, namespace: 'page' }));
    esbuild.onLoad({ filter: /./, namespace: 'page' }, () => ({
      contents: `export const mockCredentials = ${JSON.stringify(mockCredentials)};
        export const mockIamUser = ${JSON.stringify(mockIamUser)};
        export const startServer = async () => ({ url: location.origin, close: async () => {} });`,
    }));
  },
};
