import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchGenerator } from './fetchGenerator.ts';
import { places } from './Places.ts';

function makeFolder({ content = 'the generator', version = '7.25.0' } = {}): { folder: string; jar: string } {
  const folder = mkdtempSync(join(tmpdir(), 'second-client-'));
  const configuration = { 'generator-cli': { version, storageDir: 'storage' } };
  writeFileSync(join(folder, 'openapitools.json'), JSON.stringify(configuration));
  const sum = createHash('sha256').update(content).digest('hex');
  writeFileSync(join(folder, 'generator.sha256'), `${sum}  7.25.0.jar\n`);
  mkdirSync(join(folder, 'storage'));
  return { folder, jar: join(folder, 'storage', `${version}.jar`) };
}

const neverFetch = (): string => {
  throw new Error('There is nothing to fetch.');
};

describe('openapi-generator', () => {
  it('is fetched once', () => {
    const { folder, jar } = makeFolder();
    const fetch = (): string => {
      writeFileSync(jar, 'the generator');
      return 'Downloaded.';
    };
    expect(fetchGenerator(folder, fetch)).toBe(jar);
    expect(fetchGenerator(folder, neverFetch)).toBe(jar);
  });

  it.each([
    ['as it was fetched', false],
    ['as it lay there', true],
  ])('is removed, and not run, where its sum is wrong %s', (_, isThere) => {
    const { folder, jar } = makeFolder();
    const put = (): string => {
      writeFileSync(jar, 'something else');
      return '';
    };
    if (isThere) put();
    expect(() => fetchGenerator(folder, isThere ? neverFetch : put)).toThrow(
      /7\.25\.0\.jar is not the openapi-generator 7\.25\.0 that is expected, and was removed: its SHA-256 is [0-9a-f]{64}/,
    );
    expect(existsSync(jar)).toBe(false);
  });

  it('is missed where it cannot be fetched, with what the wrapper said', () => {
    const { folder } = makeFolder();
    expect(() => fetchGenerator(folder, () => 'Download failed, because of: "offline"')).toThrow(
      /could not be fetched to .*7\.25\.0\.jar\.\nDownload failed, because of: "offline"/,
    );
  });

  it('is not run in a version that the sum is not of', () => {
    const { folder, jar } = makeFolder({ version: '7.26.0' });
    writeFileSync(jar, 'the generator');
    expect(() => fetchGenerator(folder, neverFetch)).toThrow('has the sum of 7.25.0.jar, and 7.26.0.jar is pinned');
  });

  it('is pinned by version and sum', () => {
    const { version } = (
      JSON.parse(readFileSync(join(places.root, 'openapitools.json'), 'utf8')) as {
        'generator-cli': { version: string };
      }
    )['generator-cli'];
    expect(readFileSync(join(places.root, 'generator.sha256'), 'utf8')).toMatch(
      new RegExp(`^[0-9a-f]{64}  ${version}\\.jar\n$`),
    );
  });
});
