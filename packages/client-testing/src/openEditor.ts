import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What an editor shows for a piece of code. `|` in the code is the cursor. */
export interface Editor {
  /** The hover: the declaration, an empty line, and the documentation with its tags. */
  hover(code: string): string;
  /** The names that are offered. */
  complete(code: string): string[];
  /** The errors, as text. */
  check(code: string): string[];
  /** The errors of a program that stands for itself. */
  checkProgram(code: string): string[];
}

/**
 * An editor with one file in a folder of tests, under the settings of its package. Before the code stand the client as
 * `client`, and what `declarations` says.
 */
export function openEditor(folder: string, declarations: string): Editor {
  const prelude = `import * as client from '../src/generated/index.ts';\n${declarations}\n`;
  const file = join(folder, 'inTheEditor.ts');
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, '../tsconfig.test.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  let text = '';
  let version = 0;
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    realpath: ts.sys.realpath!,
    getCompilationSettings: () => config!.options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) || name === file
        ? ts.ScriptSnapshot.fromString(name === file ? text : readFileSync(name, 'utf8'))
        : undefined,
  });

  function type(code: string, before = prelude): number {
    text = before + code.replace('|', '');
    version += 1;
    return before.length + code.indexOf('|');
  }

  function errors(): string[] {
    return service
      .getSemanticDiagnostics(file)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  return {
    hover: (code) => {
      const info = service.getQuickInfoAtPosition(file, type(code));
      const tags = (info?.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
      return [
        ts.displayPartsToString(info?.displayParts),
        [ts.displayPartsToString(info?.documentation), ...tags].join('\n'),
      ].join('\n\n');
    },
    complete: (code) => service.getCompletionsAtPosition(file, type(code), {})?.entries.map(({ name }) => name) ?? [],
    check: (code) => {
      type(code);
      return errors();
    },
    checkProgram: (code) => {
      type(code, '');
      return errors();
    },
  };
}
