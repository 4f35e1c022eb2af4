import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../commands/UsageError.ts';
import { requireInventory } from '../lint/requireInventory.ts';
import { fileOf } from '../ruleset/document/deviationsOf.ts';
import { asList, asObject, type JsonObject } from '../ruleset/document/Json.ts';
import { methods } from '../ruleset/document/operationsOf.ts';
import type { Inventory } from '../ruleset/Inventory.ts';
import { readSourceFile } from '../source/readSourceFile.ts';
import { fillIn } from './fillIn.ts';
import { insertIntoYaml } from './insertIntoYaml.ts';
import type { OperationFacts } from './OperationFacts.ts';
import { printYaml } from './printYaml.ts';
import { restOperation } from './restOperation.ts';
import { tencentOperation } from './tencentOperation.ts';
import { replaceFile, writeNewFile } from './writeNewFile.ts';

/** An operation to start. What specs/inventory.json knows of it need not be told; what is told goes first. */
export interface NewOperation extends Partial<Omit<OperationFacts, 'id'>> {
  readonly service: string;
  readonly id: string;
}

/**
 * Writes an operation file with everything in place but the facts, and adds its path to openapi.yaml, where the rest stays
 * as it is. Throws a UsageError, with nothing written, where something is missing or there already.
 *
 * @returns the new file, relative to the repository root
 */
export function newOperation(root: string, wanted: NewOperation): string {
  const entry = `specs/${wanted.service}/openapi.yaml`;
  const { text, value, findings } = readSourceFile(root, entry);
  const [fault] = findings;
  if (fault) throw new UsageError(`${fault.file}:${fault.line}: ${fault.message}`);
  const document = asObject(value);
  const inventory = requireInventory(root);
  const facts = factsOf(wanted, document, inventory);
  const method = facts.method.toLowerCase();
  const item = asObject(document['paths'])[facts.path];
  if (method in asObject(item)) throw new UsageError(`${entry} has ${facts.method} ${facts.path} already.`);

  const path = ['paths', facts.path, method];
  const reference = {
    $ref: fileOf({
      ...facts,
      method,
      pathKey: facts.path,
      wirePath: '',
      fragment: undefined,
      path,
      value: { tags: [facts.group] },
    }),
  };
  const file = `specs/${wanted.service}/${reference.$ref}`;
  const operation = isTencent(document) ? tencentOperation(facts) : restOperation(facts);
  let changed =
    item === undefined
      ? insertIntoYaml(text, ['paths'], {
          key: facts.path,
          value: { [method]: reference },
          after: pathBefore(facts, wanted.service, document, inventory),
        })
      : insertIntoYaml(text, ['paths', facts.path], { key: method, value: reference });
  if (!asList(document['tags']).some((tag) => asObject(tag)['name'] === facts.group)) {
    changed = insertIntoYaml(changed, ['tags'], {
      value: { name: facts.group, description: fillIn('what it is about') },
    });
  }
  try {
    writeNewFile(join(root, file), printYaml(operation));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UsageError(`${file} is there already.`);
    throw error;
  }
  try {
    replaceFile(join(root, entry), changed);
  } catch (error) {
    rmSync(join(root, file));
    throw error;
  }
  return file;
}

function isTencent(document: JsonObject): boolean {
  return 'X-TC-Action' in asObject(document['x-common-parameters']);
}

/** What was told, completed from the inventory and from what all operations of a Tencent service have in common. */
function factsOf(wanted: NewOperation, document: JsonObject, inventory: Inventory): OperationFacts {
  const { service, id } = wanted;
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(id)) throw new UsageError(`"${id}" is no operationId: letters and digits only.`);
  const rows = inventory.operations.filter((row) => row.service === service);
  const known = rows.find((row) => row.operationId === id);
  const usual = isTencent(document) ? { method: 'POST', path: `/#${id}`, section: id } : {};
  const {
    group,
    method,
    path,
    section,
    document: source,
  } = {
    ...usual,
    ...(rows[0] && { document: rows[0].document }),
    ...known,
    ...withoutUndefined(wanted),
  };
  const missing = Object.entries({ group, method, path, section, document: source })
    .filter(([, fact]) => fact === undefined)
    .map(([name]) => `--${name}`);
  if (!group || !method || !path || !section || !source) {
    throw new UsageError(`specs/inventory.json does not know ${id} of ${service}. Tell ${missing.join(', ')}.`);
  }
  if (!path.startsWith('/')) throw new UsageError(`The path "${path}" does not begin with /.`);
  if (!methods.some((name) => name === method.toLowerCase())) throw new UsageError(`There is no method ${method}.`);
  return { id, group, method: method.toUpperCase(), path, section, document: source };
}

function withoutUndefined(object: NewOperation): NewOperation {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as unknown as NewOperation;
}

/** The path behind which it belongs: paths stand in the order of the inventory. */
function pathBefore(
  { id }: OperationFacts,
  service: string,
  document: JsonObject,
  { operations }: Inventory,
): string | undefined {
  const paths = asObject(document['paths']);
  const rows = operations.filter((row) => row.service === service);
  const index = rows.findIndex((row) => row.operationId === id);
  return rows.slice(0, Math.max(index, 0)).findLast(({ path }) => path in paths)?.path;
}
