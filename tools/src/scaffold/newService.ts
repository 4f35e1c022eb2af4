import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../commands/UsageError.ts';
import { readInventory } from '../lint/readInventory.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import { fillIn } from './fillIn.ts';
import { printYaml } from './printYaml.ts';

/** A service to start. `vendor` is a folder of specs/common. */
export interface NewService {
  readonly service: string;
  readonly vendor: string;
  readonly title: string;
  readonly version: string;
}

/**
 * Writes specs/<service> with an openapi.yaml that refers to everything in specs/common/<vendor>, and an empty error
 * catalogue and errata. Throws a UsageError, with nothing written, where the folder is there already.
 *
 * @returns the new folder, relative to the repository root
 */
export function newService(root: string, wanted: NewService): string {
  const { service, vendor } = wanted;
  const folder = `specs/${service}`;
  if (!/^[a-z][a-z0-9-]*$/.test(service)) {
    throw new UsageError(`"${service}" is no name of a service: small letters, digits and dashes only.`);
  }
  if (existsSync(join(root, folder))) throw new UsageError(`${folder} is there already.`);
  const vendors = foldersIn(join(root, 'specs/common'));
  if (!vendors.includes(vendor)) {
    throw new UsageError(`There is no specs/common/${vendor}. Vendors: ${vendors.join(', ') || 'none'}.`);
  }
  const temporary = join(root, `specs/.${randomUUID()}`);
  try {
    mkdirSync(temporary);
    writeFileSync(join(temporary, 'openapi.yaml'), printYaml(openapi(root, wanted)));
    writeFileSync(join(temporary, 'errors.yaml'), '[]\n');
    writeFileSync(join(temporary, 'errata.yaml'), '[]\n');
    renameSync(temporary, join(root, folder));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

function openapi(root: string, { service, vendor, title, version }: NewService): JsonObject {
  const common = `../common/${vendor}`;
  const parameters = referencesTo(root, `${common}/parameters`);
  const schemes = referencesTo(root, `${common}/security`);
  const hasErrors = existsSync(join(root, `specs/common/${vendor}/errors.yaml`));
  return {
    openapi: '3.1.0',
    info: { title, version, description: fillIn('what the service is for') },
    servers: [{ url: fillIn('the documented endpoint'), description: fillIn('when to use it') }],
    security: Object.keys(schemes).map((name) => ({ [name]: [] })),
    tags: groupsOf(root, service).map((name) => ({ name, description: fillIn('what its operations are about') })),
    ...(Object.keys(parameters).length === 0
      ? {}
      : { 'x-common-parameters': { ...parameters, ...region(parameters) } }),
    'x-error-catalogue': {
      service: { $ref: 'errors.yaml' },
      ...(hasErrors ? { common: { $ref: `${common}/errors.yaml` } } : {}),
    },
    'x-errata': { $ref: 'errata.yaml' },
    components: { securitySchemes: schemes },
    paths: {},
  };
}

/** `{X: {$ref: <folder>/X.yaml}}` for each file of a folder, which is relative to the service's. */
function referencesTo(root: string, folder: string): Readonly<Record<string, { readonly $ref: string }>> {
  const absolute = join(root, 'specs/x', folder);
  if (!existsSync(absolute)) return {};
  const names = readdirSync(absolute).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.toSorted().map((name) => [name.slice(0, -'.yaml'.length), { $ref: `${folder}/${name}` }]),
  );
}

/** Whether a region is needed differs from one Tencent service to the next, so that it has no common file. */
function region(parameters: JsonObject): JsonObject {
  if (!('X-TC-Action' in parameters)) return {};
  const description = fillIn('whether the operations need a region, and mend "required"');
  return {
    'X-TC-Region': { name: 'X-TC-Region', in: 'header', required: false, description, schema: { type: 'string' } },
  };
}

function groupsOf(root: string, service: string): string[] {
  const read = readInventory(root);
  if ('finding' in read) return [];
  return [...new Set(read.inventory.operations.filter((row) => row.service === service).map(({ group }) => group))];
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}
