import { parseArgs } from 'node:util';
import { fetchGenerator } from './fetchGenerator.ts';
import { generateClients } from './generateClients.ts';
import { missingJava } from './missingJava.ts';
import { places } from './Places.ts';
import { removeStaleClients } from './removeStaleClients.ts';

const usage = `Usage: node src/cli.ts [--if-java]

Makes src/generated/<service>, the client that openapi-generator makes of a service's contract, where the contract changed.

  --if-java  without Java make none, and end with 0; in CI (environment variable CI) Java is needed all the same

Example:
  npx pnpm@12.21.0 --filter @cloud-contracts/second-client run generate:clients`;

process.exitCode = main();

function main(): number {
  let options;
  try {
    options = parseArgs({ options: { 'if-java': { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  try {
    return make(options['if-java'] === true && !process.env['CI']);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

function make(withoutJavaToo: boolean): number {
  const stale = removeStaleClients(places);
  if (stale.length === 0) return 0;
  const missing = missingJava();
  if (missing !== undefined) {
    // Then the suite says what it leaves out.
    if (withoutJavaToo) return 0;
    console.error(missing);
    return 1;
  }
  const start = performance.now();
  generateClients(stale, fetchGenerator(places.root));
  console.log(`second generator: made ${stale.join(', ')} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return 0;
}
