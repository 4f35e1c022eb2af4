import { readFileSync } from 'node:fs';

/** The names of the operations in a client's generated operations.ts. */
export function operationNames(file: URL): string[] {
  const names = readFileSync(file, 'utf8').matchAll(/^(?:const \w+ = \{| )\s*name: '(\w+)'/gm);
  return [...names].map(([, name]) => name!);
}
