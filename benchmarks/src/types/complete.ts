import { join } from 'node:path';
import ts from 'typescript';
import { withFolder } from '../clients/withFolder.ts';

/** What an editor waits for when it asks what may stand at a place. */
export interface CompletionCost {
  /** Types that had to be worked out for the list; the same on every machine. */
  readonly instantiations: number;
  /** From the question to the list, where the editor has read all files before. */
  readonly milliseconds: number;
}

/** Where the cursor stands in a program. */
export const cursor = '/*cursor*/';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Asks the language service, as an editor does, for the names at the cursor of a program that it has just opened. */
export async function complete(program: string): Promise<CompletionCost> {
  const files = { 'package.json': '{"type":"module"}', 'program.ts': program };
  return withFolder(files, async (folder) => {
    const file = join(folder, 'program.ts');
    const service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file],
      getScriptVersion: () => '1',
      getScriptSnapshot: (name) => {
        const text = ts.sys.readFile(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (name) => ts.sys.fileExists(name),
      readFile: (name) => ts.sys.readFile(name),
      directoryExists: (name) => ts.sys.directoryExists(name),
      getDirectories: (name) => ts.sys.getDirectories(name),
      realpath: (name) => ts.sys.realpath?.(name) ?? name,
    });
    try {
      const before = service.getProgram()!.getInstantiationCount();
      const start = performance.now();
      const list = service.getCompletionsAtPosition(file, program.indexOf(cursor), {});
      const milliseconds = performance.now() - start;
      if (list === undefined || list.entries.length === 0)
        throw new Error(`Nothing can stand at the cursor of:\n${program}`);
      const instantiations = service.getProgram()!.getInstantiationCount() - before;
      return { instantiations, milliseconds };
    } finally {
      service.dispose();
    }
  });
}
