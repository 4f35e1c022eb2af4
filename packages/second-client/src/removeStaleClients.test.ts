import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Places, places } from './Places.ts';
import { removeStaleClients } from './removeStaleClients.ts';
import { sealOf, sealPath } from './seal.ts';

function makePlaces(services: readonly string[]): Places {
  const folder = mkdtempSync(join(tmpdir(), 'second-client-'));
  const at = { root: places.root, bundles: join(folder, 'bundles'), generated: join(folder, 'generated') };
  for (const service of services) {
    mkdirSync(join(at.bundles, service), { recursive: true });
    writeFileSync(join(at.bundles, service, 'generator.json'), `{"info":"${service}"}`);
  }
  return at;
}

function makeClients(services: readonly string[], at: Places): void {
  for (const service of services) {
    mkdirSync(join(at.generated, service), { recursive: true });
    writeFileSync(sealPath(service, at), sealOf(service, at));
  }
}

describe('stale clients', () => {
  it('are all where none was made', () => {
    expect(removeStaleClients(makePlaces(['cfs', 'evs']))).toEqual(['cfs', 'evs']);
  });

  it('are none where nothing changed', () => {
    const at = makePlaces(['cfs', 'evs']);
    makeClients(['cfs', 'evs'], at);
    expect(removeStaleClients(at)).toEqual([]);
    expect(readdirSync(at.generated)).toEqual(['cfs', 'evs']);
  });

  it('are removed: those of a changed contract, those that did not compile, and those of no service', () => {
    const at = makePlaces(['cfs', 'evs', 'tcr', 'old']);
    makeClients(['cfs', 'evs', 'tcr', 'old'], at);
    writeFileSync(join(at.bundles, 'cfs', 'generator.json'), '{"info":"another"}');
    rmSync(sealPath('evs', at));
    rmSync(join(at.bundles, 'old'), { recursive: true });
    expect(removeStaleClients(at)).toEqual(['cfs', 'evs']);
    expect(readdirSync(at.generated)).toEqual(['tcr']);
  });

  it('cannot be told without bundles', () => {
    expect(() => removeStaleClients(makePlaces([]))).toThrow('Make them with `contracts bundle`');
  });
});
