import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../root.ts';

/** Bytes of a program with all that it imports, minified and compressed. Rejects where something is not found. */
export async function bundledSizeOf(program: string, platform: 'browser' | 'node'): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: `${root}/benchmarks` },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform,
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild has written nothing.');
  return gzipSync(file.contents, { level: 9 }).byteLength;
}
