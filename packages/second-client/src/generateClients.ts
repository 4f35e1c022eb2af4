import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from './Places.ts';
import { sealOf, sealPath } from './seal.ts';

const staging = join(places.generated, '.staging');

/**
 * Makes src/generated/<service> of the generator views of services that have no client, all in one process of Java, and
 * compiles them. The same views give the same bytes. Throws an Error with what openapi-generator or the compiler said;
 * what does not compile can be looked at, and does not count as a client.
 *
 * @param jar path of openapi-generator, as fetchGenerator gives it
 */
export function generateClients(services: readonly string[], jar: string): void {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const configurations = services.map((service) => {
    const file = join(staging, `${service}.json`);
    writeFileSync(file, JSON.stringify(configurationOf(service)));
    return file;
  });
  run('openapi-generator', 'java', ['-jar', jar, 'batch', '--fail-fast', '--', ...configurations]);
  for (const service of services) renameSync(join(staging, service), join(places.generated, service));
  rmSync(staging, { recursive: true });
  run('The compiler', 'tsc', ['-p', 'tsconfig.generated.json']);
  for (const service of services) writeFileSync(sealPath(service, places), sealOf(service, places));
}

function configurationOf(service: string): object {
  return {
    generatorName: 'typescript-fetch',
    inputSpec: join(places.bundles, service, 'generator.json'),
    outputDir: join(staging, service),
    templateDir: join(places.root, 'templates'),
    files: { 'calls.mustache': { templateType: 'SupportingFiles', destinationFilename: 'calls.ts' } },
    // With operation examples, recursive data types take it gigabytes.
    skipOperationExample: true,
    globalProperties: { apiDocs: 'false', modelDocs: 'false' },
    additionalProperties: { importFileExtension: '.ts' },
  };
}

/** Says what it printed only where it failed: it prints pages where all is well. */
function run(what: string, command: string, arguments_: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, arguments_, {
    cwd: places.root,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status === 0) return;
  throw new Error(`${what} failed.\n${error?.message ?? `${stdout}${stderr}`}`);
}
