import { describe, expect, it } from 'vitest';
import { budgets, installedBudget } from '../src/budgets.ts';
import { listClients } from '../src/clients/listClients.ts';
import { bundledSizeOf } from '../src/size/bundledSizeOf.ts';
import { installedSizeOf } from '../src/size/installedSizeOf.ts';
import { sizeOfOneOperation } from '../src/size/sizeOfOneOperation.ts';
import { checkProgram } from '../src/types/checkProgram.ts';
import { type Compiler, compilers } from '../src/types/compilers.ts';
import { emptyProgram, programOfTen } from '../src/types/programs.ts';

// What every machine measures alike. Times are for the benchmarks: they never fail a test.
describe.each(listClients())('the budget of $name', (client) => {
  it('in a bundle: a program with one operation, minified and compressed', async () => {
    const size = await sizeOfOneOperation(client);
    expect(size).toBeGreaterThan(3000);
    expect(size).toBeLessThanOrEqual(budgets.bundle.limit);
  });

  it('on disk: the package and its dependencies', async () => {
    const size = await installedSizeOf(client.name);
    expect(size).toBeGreaterThan(await sizeOfOneOperation(client));
    expect(size).toBeLessThanOrEqual(installedBudget(client).limit);
  });

  it.each(Object.keys(compilers) as Compiler[])(
    'in %s: types of a program that calls ten operations',
    async (compiler) => {
      const empty = await checkProgram(compiler, emptyProgram);
      const { types, instantiations } = await checkProgram(compiler, programOfTen(client));
      expect(types).toBeGreaterThan(empty.types + 100);
      expect(types - empty.types).toBeLessThanOrEqual(budgets.types.limit);
      expect(instantiations - empty.instantiations).toBeLessThanOrEqual(budgets.instantiations.limit);
    },
  );
});

describe('what is measured', () => {
  it('has to compile', async () => {
    const wrong = `import { CfsClient } from '@cloud-contracts/cfs-client';\nCfsClient.nope;\n`;
    await expect(checkProgram('TypeScript 7', wrong)).rejects.toThrow("Property 'nope' does not exist");
  });

  it('has to be found', async () => {
    await expect(bundledSizeOf(`export * from '@cloud-contracts/nope';`, 'browser')).rejects.toThrow(
      'Could not resolve',
    );
    await expect(installedSizeOf('@cloud-contracts/nope')).rejects.toThrow('@cloud-contracts/nope');
  });
});
