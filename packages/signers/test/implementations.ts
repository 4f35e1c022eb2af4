import { vi } from 'vitest';
import * as node from '../src/index.ts';

async function loadWithWebCrypto(): Promise<typeof node> {
  vi.doMock('#hmac', () => import('../src/hmac.web.ts'));
  vi.doMock('#sha256', () => import('../src/sha256.web.ts'));
  vi.resetModules();
  try {
    return await import('../src/index.ts');
  } finally {
    vi.doUnmock('#hmac');
    vi.doUnmock('#sha256');
  }
}

/** The package, once as Node gets it and once as everyone else does. A suite runs over both. */
export const implementations: readonly { readonly name: string; readonly signers: typeof node }[] = [
  { name: 'node:crypto', signers: node },
  { name: 'Web Crypto', signers: await loadWithWebCrypto() },
];
