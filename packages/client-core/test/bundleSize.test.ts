import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** Bytes of a program that calls one operation, with the signers and openapi-fetch, minified and compressed. */
async function sizeOf(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).byteLength;
}

it('a program that calls one operation stays small', async () => {
  const size = await sizeOf(`
    import { createTencentClient } from '../src/tencent/index.ts';
    import { read, service } from './exampleService.ts';
    export const list = (credentials) => createTencentClient(service, { credentials }).call(read);
  `);
  expect(size).toBeGreaterThan(4000);
  expect(size).toBeLessThan(11_750);
});
