import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { ClientPackage, DocumentedCall } from './ClientPackage.ts';
import { type Vendor, vendors } from './vendors.ts';

type Examples<Value> = Readonly<Record<string, { readonly value: Value }>>;

interface Content {
  readonly content?: { readonly 'application/json'?: { readonly examples?: Examples<object> } };
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  /** Those that stand elsewhere have no name here: the options of a client give them. */
  readonly parameters?: readonly {
    readonly name?: string;
    readonly required?: boolean;
    readonly examples?: Examples<unknown>;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
  readonly 'x-idempotency'?: { readonly by: string };
}

interface Bundle {
  readonly info: { readonly version: string };
  readonly tags: readonly { readonly name: string; readonly 'x-group'?: string }[];
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
  const operations = Object.values(bundle.paths).flatMap((methods) => Object.entries(methods));
  return {
    service,
    name: `@cloud-contracts/${service}-client`,
    prefix: service.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    options: vendor.clientOptions,
    vendor: vendor.sdkOf(service, bundle.info.version),
    operations: operations.length,
    calls: operations.flatMap(([method, operation]) => readCall(vendor, bundle, method, operation)),
  };
}

function readCall(
  vendor: Vendor,
  { tags, 'x-errata': errata }: Bundle,
  httpMethod: string,
  operation: Operation,
): DocumentedCall[] {
  const { operationId, parameters = [], requestBody, responses } = operation;
  const deviations = errata.flatMap((erratum) => erratum.deviations ?? []);
  const bodies = examplesOf(requestBody);
  const [key] = Object.keys(Object.assign({}, bodies, ...parameters.map(({ examples }) => examples)) as object);
  const success = Object.entries(responses).find(([status]) => Number(status) < 400)?.[1];
  const response = key === undefined ? undefined : examplesOf(success)[key]?.value;
  if (key === undefined || response === undefined) return [];
  return [
    {
      operationId,
      method: operationId.charAt(0).toLowerCase() + operationId.slice(1),
      group: tags.find(({ name }) => name === operation.tags[0])?.['x-group'],
      request: vendor.requestOf(
        Object.fromEntries(
          parameters.flatMap(({ name = '', required = false, examples = {} }) =>
            // The document shows no value of some that a path needs.
            examples[key] || required ? [[name, examples[key]?.value ?? 'id-1']] : [],
          ),
        ),
        bodies[key]?.value,
      ),
      response,
      output: vendor.outputOf(response),
      reads: httpMethod === 'get' || operation['x-idempotency']?.by === 'read',
      typed: !deviations.some((place) => new RegExp(`/${operationId}\\.yaml#/(requestBody|parameters)/`).test(place)),
    },
  ];
}

function examplesOf(content: Content | undefined): Examples<object> {
  return content?.content?.['application/json']?.examples ?? {};
}
