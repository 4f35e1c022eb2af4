import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import type { ClientPackage, VendorSdk } from '../clients/ClientPackage.ts';
import { firstRead } from '../clients/firstRead.ts';
import { listClients } from '../clients/listClients.ts';
import { compare } from '../measure/compare.ts';
import type { Measurement } from '../measure/Measurement.ts';
import { bundledSizeOf } from './bundledSizeOf.ts';
import { sizeOfOneOperation } from './sizeOfOneOperation.ts';

export const bundleSize: Benchmark = {
  name: 'bundle-size',
  summary: 'a program with one operation, minified and compressed',
  run: async () => Array.fromAsync(listClients(), measureBundle),
};

async function measureBundle(client: ClientPackage): Promise<Measurement> {
  const { service, vendor } = client;
  const { operationId } = firstRead(client);
  return compare({
    what: `${service}: program with one operation, minified, gzip`,
    unit: 'B',
    ours: [await sizeOfOneOperation(client)],
    other: vendor && { name: `${vendor.name} (for Node)`, values: [await vendorSize(vendor, operationId)] },
    target: budgets.bundle,
  });
}

/** The vendor's does not bundle for browsers: it needs Node's modules. */
async function vendorSize({ module, classPath }: VendorSdk, operationId: string): Promise<number> {
  return bundledSizeOf(
    `import { ${classPath[0]} } from '${module}';
     export const call = (options, input) => new ${classPath.join('.')}(options).${operationId}(input);`,
    'node',
  );
}
