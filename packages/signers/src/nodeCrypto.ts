let loaded: typeof import('node:crypto') | undefined;

/**
 * node:crypto, loaded with the first signature and not with the package: to load it takes as long as the rest of the
 * import, and the `fetch` that follows a signature needs it anyway.
 */
export function nodeCrypto(): typeof import('node:crypto') {
  loaded ??= process.getBuiltinModule('node:crypto');
  return loaded;
}
