import type { Finding } from '../finding/Finding.ts';
import type { ServiceSource } from './ServiceSource.ts';

/**
 * Files of the service's folder that nothing points to, so that they are in no bundle. Only to be asked for where every
 * file can be read: what an unreadable one points to is unknown.
 */
export function checkReach(source: ServiceSource, reached: ReadonlySet<string>): Finding[] {
  return [...source.files.values()]
    .filter(({ path }) => path.startsWith(`specs/${source.service}/`) && !reached.has(path))
    .map(({ path }) => ({
      rule: 'unreferenced-file',
      message: 'Nothing refers to this file, so it is in no bundle.',
      remedy: path.includes('/operations/')
        ? `Add its path to ${source.entry.path}, with a $ref to it.`
        : 'Refer to it with a $ref, or remove it.',
      file: path,
      line: 1,
      column: 1,
      pointer: '',
    }));
}
