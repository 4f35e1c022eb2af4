import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicPackage } from './PublicPackage.ts';

/** A program that a README shows. */
export interface ReadmeProgram {
  readonly heading: string;
  readonly code: string;
}

/** The TypeScript programs of a package's README, in order. */
export function readmePrograms({ directory }: PublicPackage): ReadmeProgram[] {
  const text = readFileSync(join(directory, 'README.md'), 'utf8');
  return text.split(/^## /m).flatMap((section) => {
    const [heading = ''] = section.split('\n');
    return [...section.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => ({ heading, code }));
  });
}

/** The program of a client's README that calls the mock: it runs without an account. */
export function mockProgram(client: PublicPackage): string {
  const program = readmePrograms(client).find(({ code }) => code.includes("from '@cloud-contracts/mock'"));
  if (program === undefined)
    throw new Error(`${client.path}/README.md needs a program that calls @cloud-contracts/mock.`);
  return program.code;
}

/** The same program for a file that is not a module. */
export function asCommonJs(program: string): string {
  const body = program.replaceAll(/^import (\{[^}]*\}) from ('[^']*');$/gm, 'const $1 = require($2);');
  return `(async () => {\n${body}})();\n`;
}
