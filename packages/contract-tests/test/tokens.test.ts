import { createRouter, type Bundle as MockBundle, mockCredentials } from '@cloud-contracts/mock';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../src/answerOf.ts';
import { loadContract } from '../src/Contract.ts';
import { contractServices } from '../src/contractServices.ts';
import { createClient } from '../src/createClient.ts';
import { createProbes } from '../src/createProbes.ts';
import type { AcceptedProbe } from '../src/Probe.ts';

const signing = 'IAM token';
const HOUR = 3_600_000;
const contracts = contractServices.map(loadContract).filter(({ wire }) => wire.signings.includes(signing));

/** A client that signs with tokens, and a mock whose clock can be put on. */
function setup(contract: (typeof contracts)[number], fetchOther?: typeof globalThis.fetch) {
  let now = Date.now();
  const router = createRouter(contract.bundle as unknown as MockBundle, { clock: () => now });
  const wire: string[] = [];
  const through =
    (name: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
    async (input, init) => {
      const response = await fetch(input, init);
      wire.push(`${name} ${response.status}`);
      return response;
    };
  const fetch: typeof globalThis.fetch = (input, init) => router.handle(new Request(input, init));
  const client = createClient(contract, signing, {
    fetch: through('call', fetch),
    fetchToken: through('token', fetchOther ?? fetch),
    credentials: mockCredentials,
    retry: true,
  });
  return { client, wire, router, pass: (time: number) => (now += time) };
}

const giveUnknownToken = async (): Promise<Response> =>
  Response.json({ token: {} }, { status: 201, headers: { 'x-subject-token': 'not-a-token-of-the-mock' } });

describe.each(contracts.map((contract) => [contract.service, contract] as const))('a token of %s', (_, contract) => {
  const unauthorized = contract.catalogue.find(({ status }) => status === 401);

  describe.each(contract.operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
    const minimal = createProbes(contract, operation).find(({ kind }) => kind === 'minimal') as AcceptedProbe;
    const { input } = minimal;
    const successes = new Set(operation.successes.map(({ status }) => `call ${status}`));
    const success = 'success';

    it('serves until it has expired, and is renewed once then', async () => {
      const { client, wire, router, pass } = setup(contract);
      const call = async () => {
        // A documented answer of success may hold a failure.
        router.answer(id, answerOf(minimal)!);
        await client.call(id, input);
      };
      await call();
      await call();
      pass(25 * HOUR);
      await call();
      const told = wire.map((line) => (successes.has(line) ? success : line));
      expect(told).toEqual(['token 201', success, success, 'call 401', 'token 201', success]);
    });

    it('that the service does not know is renewed once, and then the documented 401', async () => {
      const { client, wire } = setup(contract, giveUnknownToken);
      await expect(client.call(id, input)).rejects.toMatchObject({
        name: client.errorName,
        code: unauthorized?.code,
        status: 401,
        operation: id,
        retryable: false,
      });
      expect(wire).toEqual(['token 201', 'call 401', 'token 201', 'call 401']);
    });
  });
});
