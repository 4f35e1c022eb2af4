import { withFolder } from '../clients/withFolder.ts';
import { runProcess } from '../measure/runProcess.ts';
import { type Compiler, compilers } from './compilers.ts';

/** What it takes to check a program. The counts are the same on every machine. */
export interface TypeCost {
  readonly types: number;
  readonly instantiations: number;
  readonly bytes: number;
  /** From the start of the compiler to its end, as the compiler says. */
  readonly seconds: number;
}

const config = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM'],
    module: 'NodeNext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  },
  files: ['program.ts'],
};

/** Checks a TypeScript program that imports from this package's dependencies. Rejects if it has errors. */
export async function checkProgram(compiler: Compiler, program: string): Promise<TypeCost> {
  const files = { 'tsconfig.json': JSON.stringify(config), 'package.json': '{"type":"module"}', 'program.ts': program };
  return withFolder(files, async (folder) => {
    const { output } = await runProcess(process.execPath, [compilers[compiler], '--extendedDiagnostics', '-p', folder]);
    const figure = (name: string): number => {
      const [, digits] = new RegExp(`^${name}: +([\\d.]+)`, 'm').exec(output) ?? [];
      if (digits === undefined) throw new Error(`${compiler} does not print "${name}":\n${output}`);
      return Number(digits);
    };
    return {
      types: figure('Types'),
      instantiations: figure('Instantiations'),
      bytes: figure('Memory used') * 1024,
      seconds: figure('Total time'),
    };
  });
}
