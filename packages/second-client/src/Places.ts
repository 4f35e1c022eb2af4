import { fileURLToPath } from 'node:url';

/** Where things are, as absolute paths. */
export interface Places {
  /** This package. */
  readonly root: string;
  /** A folder for each service's client. */
  readonly generated: string;
  /** A folder for each service's bundle. */
  readonly bundles: string;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const places: Places = { root: at('..'), generated: at('generated'), bundles: at('../../../specs/dist') };
