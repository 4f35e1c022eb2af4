import type { ClientPackage } from './publicPackages.ts';
import { readmePrograms } from './readmePrograms.ts';

/** The program of a client's README that calls the mock, and so runs without an account. It prints one number. */
export function mockProgram(client: ClientPackage): string {
  const program = readmePrograms(client).find((text) => text.includes("from '@cloud-contracts/mock'"));
  if (program === undefined)
    throw new Error(`${client.path}/README.md needs a program that calls @cloud-contracts/mock.`);
  return program;
}
