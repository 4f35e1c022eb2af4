import type { ClientPackage, DocumentedCall, VendorSdk } from '../clients/ClientPackage.ts';
import { cursor } from './complete.ts';

/** A program that imports nothing. */
export const emptyProgram = 'export {};\n';

/** A program that calls ten operations with their documented examples, and looks at one member of each answer. */
export function programOfTen({ name, prefix, calls }: ClientPackage): string {
  return [
    `import type { ${prefix}Client } from '${name}';`,
    `export async function run(client: ${prefix}Client) {`,
    ...ten(calls).map(({ group, method, request, output }) =>
      print(group === undefined ? method : `${group}.${method}`, JSON.stringify(request), output),
    ),
    '}\n',
  ].join('\n');
}

/** The same program on the vendor's SDK. */
export function vendorProgramOfTen({ commonJs, classPath }: VendorSdk, { calls }: ClientPackage): string {
  return [
    `import { ${classPath[0]} } from '${commonJs}';`,
    `export async function run(client: InstanceType<typeof ${classPath.join('.')}>) {`,
    // Where there is nothing to say, its types ask for null or an empty object: `null!` is both.
    ...ten(calls).map(({ operationId, request, output }) =>
      print(operationId, Object.keys(request).length === 0 ? 'null!' : JSON.stringify(request), output),
    ),
    '}\n',
  ].join('\n');
}

/** A program in which the members of the client are about to be listed. */
export function programWithCursor({ name, prefix }: ClientPackage): string {
  return `import type { ${prefix}Client } from '${name}';\ndeclare const client: ${prefix}Client;\nclient.${cursor}\n`;
}

/** The same with an object that every program has. */
export const mathWithCursor = `Math.${cursor}\n`;

function ten(calls: readonly DocumentedCall[]): readonly DocumentedCall[] {
  return calls.filter(({ typed }) => typed).slice(0, 10);
}

function print(method: string, request: string, output: object): string {
  const [member] = Object.keys(output);
  return `  console.log((await client.${method}(${request}))[${JSON.stringify(member)}]);`;
}
