import { asList, asObject, type JsonObject } from '../document/Json.ts';
import { hasType } from '../document/hasType.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import type { Member } from '../document/membersOf.ts';
import { type Operation, operationsOf } from '../document/operationsOf.ts';
import { resolveOutput } from '../document/resolveOutput.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const waiters: Rule = {
  name: 'waiters',
  description:
    'Waiters have names of their own, watch a member of the success response, and wait for states that it is known to take.',
  remedy:
    'Write `{name, description, path, success, failure}` with a path from the root of the body, `*` for the items of an array.',
  *check({ document }: Contract): Generator<Fault> {
    const names = new Map<string, string>();
    for (const operation of operationsOf(document)) {
      for (const [index, node] of asList(operation.value['x-waiters']).entries()) {
        const waiter = asObject(node);
        const path = [...operation.path, 'x-waiters', index];
        const name = waiter['name'];
        if (typeof name !== 'string' || !/^[A-Z][A-Za-z0-9]*$/.test(name)) {
          yield { message: `A waiter of ${operation.id} needs a name in PascalCase.`, path };
          continue;
        }
        const other = names.get(name);
        if (other !== undefined) yield { message: `${other} has a waiter ${name} too.`, path: [...path, 'name'] };
        names.set(name, operation.id);
        yield* checkStates(document, operation, waiter, path);
      }
    }
  },
};

function* checkStates(
  document: JsonObject,
  operation: Operation,
  waiter: JsonObject,
  path: JsonPath,
): Generator<Fault> {
  const name = String(waiter['name']);
  const watched = resolveOutput(document, operation, String(waiter['path']));
  if (watched.length === 0) {
    const at = [...path, ...('path' in waiter ? ['path'] : [])];
    yield {
      message: `The waiter ${name} watches ${String(waiter['path'])}, which leads to nothing in the response.`,
      path: at,
    };
    return;
  }
  for (const [index, reason] of asList(waiter['reasons']).entries()) {
    if (resolveOutput(document, operation, String(reason)).length > 0) continue;
    const message = `The waiter ${name} looks for reasons at ${String(reason)}, which leads to nothing in the response.`;
    yield { message, path: [...path, 'reasons', index] };
  }
  if (asList(waiter['success']).length === 0) yield { message: `The waiter ${name} waits for no state.`, path };
  const states = ['success', 'failure'].flatMap((outcome) =>
    asList(waiter[outcome]).map((state, index) => ({ state, at: [...path, outcome, index] })),
  );
  for (const [index, { state, at }] of states.entries()) {
    if (states.findIndex((other) => other.state === state) < index) {
      yield { message: `The waiter ${name} lists the state ${JSON.stringify(state)} twice.`, path: at };
    } else if (!watched.some((member) => takes(member, state))) {
      const message = `The waiter ${name} waits for ${JSON.stringify(state)}, which ${String(waiter['path'])} is not known to be.`;
      yield { message, path: at };
    }
  }
}

/** Whether a member can hold a state: one of its known values, or, where none are stated, one of its type. */
function takes(member: Member, state: unknown): boolean {
  const schema = asObject(member.schema);
  const values = schema['x-extensible-enum'] ?? schema['enum'];
  if (values !== undefined) return asList(values).includes(state);
  return hasType(schema, typeof state) || (hasType(schema, 'integer') && Number.isInteger(state));
}
