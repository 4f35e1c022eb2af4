/** A place in a document, from its root: `['paths', '/', 'get']`. */
export type JsonPath = readonly (string | number)[];

/** `/paths/~1/get` */
export function toPointer(path: JsonPath): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The segments of `/paths/~1/get`, or of `#/paths/~1/get`. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
