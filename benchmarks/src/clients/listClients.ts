import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { ClientPackage, DocumentedCall } from './ClientPackage.ts';
import { vendors } from './vendors.ts';

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
  readonly components: { readonly securitySchemes: Readonly<Record<string, unknown>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly 'x-errata': readonly { readonly deviations?: readonly string[] }[];
}

/** The clients of the services in specs/. Throws where one is not built yet, or of a vendor that is not known here. */
export function listClients(): ClientPackage[] {
  return readdirSync(join(root, 'specs'))
    .filter((service) => existsSync(join(root, 'packages', `${service}-client`)))
    .toSorted()
    .map(readClient);
}

function readClient(service: string): ClientPackage {
  const file = join(root, 'specs/dist', service, 'canonical.json');
  if (!existsSync(file)) throw new Error(`specs/dist/${service} is missing. Run \`pnpm run build\` first.`);
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  const vendor = Object.keys(bundle.components.securitySchemes)
    .map((scheme) => vendors[scheme])
    .find((known) => known !== undefined);
  if (vendor === undefined) throw new Error(`The vendor of ${service} is not known here. Add it to vendors.ts.`);
  const deviations = bundle['x-errata'].flatMap((erratum) => erratum.deviations ?? []);
  return {
    service,
    name: `@cloud-contracts/${service}-client`,
    prefix: service.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    options: vendor.clientOptions,
    vendor: vendor.sdkOf(service, bundle.info.version),
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
