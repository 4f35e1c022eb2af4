import { readFileSync } from 'node:fs';

/** A program that a README shows. */
export interface ReadmeProgram {
  /** Of the section that it stands in. */
  readonly heading: string;
  readonly code: string;
}

/** The TypeScript programs of a README, in order. */
export function readmePrograms(file: string | URL): ReadmeProgram[] {
  return readFileSync(file, 'utf8')
    .split(/^## /m)
    .flatMap((section) => {
      const [heading = ''] = section.split('\n');
      return [...section.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => ({ heading, code }));
    });
}
