import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestRecord, startServer } from '@cloud-contracts/mock';
import { afterAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../src/launchBrowser.ts';
import { clientPackages } from '../src/publicPackages.ts';
import { mockProgram } from '../src/mockProgram.ts';
import { runInPage } from '../src/runInPage.ts';

const directory = mkdtempSync(join(inject('scratch'), 'browser-'));
const browser = await launchBrowser(directory);

const clients = clientPackages.map((client) => ({
  name: client.manifest.name,
  service: client.service,
  program: mockProgram(client),
}));

describe(`Chromium ${browser.version()}`, () => {
  afterAll(() => browser.close());

  it.each(clients)('runs the program of the README of $name', async ({ service, program }) => {
    const records: RequestRecord[] = [];
    const server = await startServer({ services: [service], onRequest: (record) => records.push(record) });
    onTestFinished(() => server.close());
    const page = { code: program, directory: inject('consumer'), mockUrl: server.url };
    expect(await runInPage(browser, page)).toMatch(/^\d+$/);
    expect(records).toEqual([
      expect.objectContaining({
        problems: [],
        signature: expect.objectContaining({ verdict: 'valid' }) as object,
        headers: expect.objectContaining({ 'user-agent': expect.stringContaining('HeadlessChrome') }) as object,
      }),
    ]);
  });
});
