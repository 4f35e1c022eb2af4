import { build } from 'esbuild';

/** What a bundler makes of a program for browsers. What the program imports is looked for from the folder. */
export async function bundleProgram(program: string, folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    // An import for nothing but its effects has none; esbuild would warn.
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
