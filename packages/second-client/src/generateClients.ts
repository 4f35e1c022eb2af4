import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlesFolder, generatedFolder, packageFolder } from './folders.ts';

/** What a client is made from, beside its contract: where one of these changes, all clients are made anew. */
const inputs = ['openapitools.json', 'templates/calls.mustache', 'tsconfig.generated.json', 'src/generateClients.ts'];

const staging = join(generatedFolder, '.staging');
/** In a client's folder once it compiles: the sum of all that it was made from. */
const seal = 'made-from.sha256';

/** The services that have a bundle. Throws an Error where there is none. */
export function bundledServices(): string[] {
  const services = existsSync(bundlesFolder) ? readdirSync(bundlesFolder).toSorted() : [];
  if (services.length === 0) throw new Error('There are no bundles in specs/dist. Make them with `contracts bundle`.');
  return services;
}

/** Those of the services whose client is missing, or was made from something else. */
export function staleServices(services: readonly string[]): string[] {
  return services.filter((service) => {
    const file = join(generatedFolder, service, seal);
    return !existsSync(file) || readFileSync(file, 'utf8') !== sumOf(service);
  });
}

/** Removes the clients of services that are stale or gone, so that nothing is compared with an old one. */
export function removeStaleClients(services: readonly string[]): void {
  const stale = staleServices(services);
  for (const name of existsSync(generatedFolder) ? readdirSync(generatedFolder) : []) {
    if (stale.includes(name) || !services.includes(name)) rmSync(join(generatedFolder, name), { recursive: true });
  }
}

/**
 * Makes src/generated/<service> of each service's generator view, all in one process of Java, and compiles them. The same
 * views give the same bytes. Throws an Error with what openapi-generator or the compiler said; no client is left then.
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
  for (const service of services) {
    rmSync(join(generatedFolder, service), { recursive: true, force: true });
    renameSync(join(staging, service), join(generatedFolder, service));
  }
  rmSync(staging, { recursive: true });
  run('The compiler', 'tsc', ['-p', 'tsconfig.generated.json']);
  for (const service of services) writeFileSync(join(generatedFolder, service, seal), sumOf(service));
}

function configurationOf(service: string): object {
  return {
    generatorName: 'typescript-fetch',
    inputSpec: viewOf(service),
    outputDir: join(staging, service),
    templateDir: join(packageFolder, 'templates'),
    files: { 'calls.mustache': { templateType: 'SupportingFiles', destinationFilename: 'calls.ts' } },
    // With operation examples, recursive data types take it gigabytes.
    skipOperationExample: true,
    globalProperties: { apiDocs: 'false', modelDocs: 'false' },
    additionalProperties: { importFileExtension: '.ts' },
  };
}

function viewOf(service: string): string {
  return join(bundlesFolder, service, 'generator.json');
}

function sumOf(service: string): string {
  const sum = createHash('sha256').update(readFileSync(viewOf(service)));
  for (const file of inputs) sum.update('\0').update(readFileSync(join(packageFolder, file)));
  return `${sum.digest('hex')}\n`;
}

/** It prints pages where all is well. */
function run(what: string, command: string, arguments_: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, arguments_, { cwd: packageFolder, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`${what} failed.\n${error?.message ?? `${stdout}${stderr}`}`);
}
