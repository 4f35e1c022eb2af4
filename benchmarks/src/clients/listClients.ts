import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { ClientPackage, DocumentedCall, VendorSdk } from './ClientPackage.ts';

interface MediaType {
  readonly examples?: Readonly<Record<string, { readonly value: object; readonly 'x-request-form'?: 'query' }>>;
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: { readonly 'application/json'?: MediaType } };
  readonly responses: Readonly<
    Record<string, { readonly content?: { readonly 'application/json'?: MediaType } } | undefined>
  >;
  readonly 'x-idempotency'?: { readonly by: string };
}

interface Bundle {
  readonly info: { readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly 'x-errata': readonly { readonly deviations?: readonly string[] }[];
}

/** The services that have a client package, in the order of their names. Throws where one is not built yet. */
export function listClients(): ClientPackage[] {
  return readdirSync(join(root, 'packages'))
    .filter((folder) => folder.endsWith('-client'))
    .toSorted()
    .map((folder) => readClient(folder.slice(0, -'-client'.length)));
}

function readClient(service: string): ClientPackage {
  const file = join(root, 'specs/dist', service, 'canonical.json');
  if (!existsSync(file)) throw new Error(`specs/dist/${service} is missing. Run \`pnpm run build\` first.`);
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  const deviations = bundle['x-errata'].flatMap((erratum) => erratum.deviations ?? []);
  return {
    service,
    name: `@cloud-contracts/${service}-client`,
    prefix: service.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    vendor: vendorOf(service, bundle),
    calls: Object.values(bundle.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap((operation) => readCall(operation, deviations)),
  };
}

function readCall(operation: Operation, deviations: readonly string[]): DocumentedCall[] {
  const { operationId } = operation;
  const responses = operation.responses['200']?.content?.['application/json']?.examples ?? {};
  const [key, example] = Object.entries(operation.requestBody?.content['application/json']?.examples ?? {})[0] ?? [];
  const response = key === undefined ? undefined : responses[key];
  if (example === undefined || response === undefined) return [];
  return [
    {
      operationId,
      method: operationId.charAt(0).toLowerCase() + operationId.slice(1),
      request: example.value,
      response: response.value,
      reads: operation['x-idempotency']?.by === 'read',
      typed: !deviations.some((place) => place.includes(`/${operationId}.yaml#/requestBody/`)),
    },
  ];
}

/** Tencent has one SDK for all of its services, with a folder each. */
function vendorOf(service: string, { info, servers }: Bundle): VendorSdk | undefined {
  if (!servers.some(({ url }) => url.endsWith('.tencentcloudapi.com'))) return undefined;
  return {
    name: 'tencentcloud-sdk-nodejs',
    commonJs: `tencentcloud-sdk-nodejs/tencentcloud/services/${service}/index.js`,
    module: `tencentcloud-sdk-nodejs/es/services/${service}/index.js`,
    classPath: [service, `v${info.version.replaceAll('-', '')}`, 'Client'],
  };
}
