import type { ClientPackage } from '../clients/ClientPackage.ts';
import { firstRead } from '../clients/firstRead.ts';
import { bundledSizeOf } from './bundledSizeOf.ts';

/** Bytes of a browser's program that calls one operation, minified and compressed. */
export async function sizeOfOneOperation(client: ClientPackage): Promise<number> {
  const { name, prefix } = client;
  const { method } = firstRead(client);
  return bundledSizeOf(
    `import { create${prefix}Client, ${method} } from '${name}';
     export const call = (options, input) => ${method}(create${prefix}Client(options), input);`,
    'browser',
  );
}
