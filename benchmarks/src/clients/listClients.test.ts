import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../root.ts';
import { firstRead } from './firstRead.ts';
import { listClients } from './listClients.ts';

it('finds each client whose contract is here, with calls that its document shows', () => {
  const clients = listClients();
  expect(clients.length).toBeGreaterThan(0);
  for (const { service, name, prefix, calls } of clients) {
    expect(existsSync(join(root, 'specs', service, 'openapi.yaml'))).toBe(true);
    expect(name).toBe(`@cloud-contracts/${service}-client`);
    expect(prefix.toLowerCase()).toBe(service.replaceAll('-', ''));
    expect(calls.filter(({ typed }) => typed).length).toBeGreaterThanOrEqual(10);
  }
});

it('picks an operation that only reads to stand for all', () => {
  for (const client of listClients()) expect(firstRead(client)).toMatchObject({ reads: true });
});
