import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The root of this package. */
export const packageFolder = at('..');
/** Where each service's client has a folder. */
export const generatedFolder = at('generated');
/** Where each service's bundle has a folder. */
export const bundlesFolder = at('../../../specs/dist');
