import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Gives the path of the JAR of openapi-generator that openapitools.json pins, fetched unless it is there. Its SHA-256 is
 * checked every time against generator.sha256: a file with another sum is removed, and never run. Throws an Error that
 * says what to do.
 *
 * @param folder where openapitools.json and generator.sha256 are
 * @param fetch puts the JAR in its place
 */
export function fetchGenerator(folder: string, fetch = fetchWithWrapper): string {
  const { version, storageDir } = (
    JSON.parse(readFileSync(join(folder, 'openapitools.json'), 'utf8')) as {
      'generator-cli': { version: string; storageDir: string };
    }
  )['generator-cli'];
  const name = `${version}.jar`;
  const jar = join(folder, storageDir, name);
  const said = existsSync(jar) ? '' : fetch(folder);
  if (!existsSync(jar)) throw new Error(`openapi-generator ${version} could not be fetched to ${jar}.\n${said}`.trim());

  const [expected, checked] = readFileSync(join(folder, 'generator.sha256'), 'utf8').trim().split(/\s+/);
  if (checked !== name)
    throw new Error(`generator.sha256 has the sum of ${checked}, and ${name} is pinned: update it.`);
  const actual = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (actual === expected) return jar;
  rmSync(jar);
  throw new Error(
    `${jar} is not the openapi-generator ${version} that is expected, and was removed: its SHA-256 is ${actual}, ` +
      `generator.sha256 has ${expected}. Fetch it again; if the sum stays wrong, do not trust where it comes from.`,
  );
}

/** Runs the npm wrapper, which knows where the JAR is. Gives what it said. */
function fetchWithWrapper(folder: string): string {
  const main = require.resolve('@openapitools/openapi-generator-cli/main.js');
  // The wrapper starts what it has fetched, before anyone could check it. Without a PATH it finds no Java, and fails then.
  const env = { ...process.env, PATH: '', PWD: folder };
  const { stdout, error } = spawnSync(process.execPath, [main, 'version'], { cwd: folder, env, encoding: 'utf8' });
  return error?.message ?? stdout;
}
