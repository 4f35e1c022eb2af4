import type { Contract, JsonObject } from '../Contract.ts';
import { operationOf } from '../operationOf.ts';

type Method = (input: JsonObject) => Promise<JsonObject | undefined>;

/** Calls the method of an operation: on the client, or on the member of it that the operation's tag names. */
export async function callMethod(
  contract: Contract,
  client: JsonObject,
  operationId: string,
  input: JsonObject,
): Promise<JsonObject | undefined> {
  const name = operationId.charAt(0).toLowerCase() + operationId.slice(1);
  const { path, method } = operationOf(contract, operationId);
  const [tag] = contract.bundle.paths[path]![method.toLowerCase()]!.tags;
  const group = contract.bundle.tags.find((known) => known.name === tag)?.['x-group'];
  const owner = group === undefined ? client : (client[group] as JsonObject | undefined);
  const call = owner?.[name] as Method | undefined;
  if (call === undefined) {
    throw new Error(`The client has no method ${group === undefined ? name : `${group}.${name}`}.`);
  }
  return call.call(owner, input);
}
