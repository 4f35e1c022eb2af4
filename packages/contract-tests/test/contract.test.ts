import { mockHandlers } from '@cloud-contracts/mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type JsonObject, type JsonSchema, loadContract } from '../src/Contract.ts';
import { documentedAnswer } from '../src/documentedAnswer.ts';
import { CoverageRecorder } from '../src/CoverageRecorder.ts';
import { contractServices } from '../src/contractServices.ts';
import { createCheckingSide } from '../src/createCheckingSide.ts';
import { createProbes } from '../src/createProbes.ts';
import { valueAt } from '../src/jsonPointer.ts';
import { MemberReader } from '../src/MemberReader.ts';
import type { Probe } from '../src/Probe.ts';
import { type CheckingSide, runProbe } from '../src/runProbe.ts';

describe.each(contractServices)('the contract of %s', (service) => {
  const contract = loadContract(service);
  const origin = contract.wire.endpointOf(contract.bundle);
  const side: CheckingSide = {
    ...createCheckingSide(service, contract.bundle),
    fetch: (input, init) => globalThis.fetch(input, init),
  };
  const server = setupServer(...mockHandlers(side.router, { origin }));
  const coverage = new CoverageRecorder();
  const members = new MemberReader(contract.bundle);

  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterAll(async () => {
    server.close();
    await coverage.write(service, 'contract');
  });

  it('lets no request through to the network', async () => {
    // MSW reports it there, besides failing the request.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await expect(fetch('https://nowhere.invalid/')).rejects.toMatchObject({
      cause: { message: expect.stringContaining('onUnhandledFrame') },
    });
  });

  describe.each(contract.operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
    const body = `${id}/request/body`;
    const inputs = (names: ReadonlySet<string>): string[] => [...names].filter((name) => name !== body);
    const { successes, failures } = operation;
    coverage.know('parameter', inputs(members.known(operation.inputSchema, `${id}/request`)));
    for (const { pointer } of successes) coverage.know('field', members.known(schemaAt(pointer), `${id}/response`));
    for (const { pointer } of failures) coverage.know('field', members.known(schemaAt(pointer), `${id}/failure`));

    const probes = createProbes(contract, operation);
    it.each(probes.map((probe) => [probe.name, probe] as const))('%s', async (_, probe) => {
      const { answer, problems } = await outcomeOf(runProbe(contract, probe, side));
      record(probe, answer, problems.length === 0);
      expect(problems).toEqual([]);
    });

    const examples = probes.filter(({ kind }) => kind === 'example');
    const calls = examples.length > 0 ? examples : probes.filter(({ kind }) => kind === 'minimal');
    describe.each(contract.wire.signings.slice(1))('with %s', (signing) => {
      it.each(calls.map((probe) => [probe.name, probe] as const))('%s', async (_, probe) => {
        const { problems } = await outcomeOf(runProbe(contract, probe, side, signing));
        expect(problems).toEqual([]);
      });
    });

    function record(probe: Probe, answer: unknown, passed: boolean): void {
      if (probe.kind === 'error') {
        const { facts, status, among } = probe.error;
        for (const fact of facts) coverage.record(fact.kind, [fact.id], passed);
        const schema = schemaAt(documentedAnswer(operation[among], status)?.pointer);
        const owner = `${id}/${among === 'successes' ? 'response' : 'failure'}`;
        coverage.record('field', members.read(schema, owner, answer).present, passed);
        if (among === 'successes') recordCall(probe.input, facts.length > 0, passed);
      }
      if (!('responseDeviations' in probe)) return;
      recordCall(probe.input, probe.kind === 'example', passed);
      if (probe.kind !== 'example') coverage.record('generated', [`${id}/${probe.name}`], passed);
      coverage.record('example', probe.facts, passed);
      const schema = schemaAt(documentedAnswer(successes, probe.status)?.pointer);
      coverage.record('field', members.read(schema, `${id}/response`, answer).present, passed);
    }

    function recordCall(input: JsonObject, isExample: boolean, passed: boolean): void {
      if (isExample || operation.examples.length === 0) coverage.record('operation', [id], passed);
      const { present } = members.read(operation.inputSchema, `${id}/request`, input);
      coverage.record('parameter', inputs(present), passed);
    }
  });

  /** Nothing is allowed where there is no body. A data type is referred to, since it names its members itself. */
  function schemaAt(pointer: string | undefined): JsonSchema {
    if (pointer === undefined) return false;
    return pointer.startsWith('/components/schemas/')
      ? { $ref: `#${pointer}` }
      : (valueAt(contract.bundle, pointer) as JsonSchema);
  }
});

async function outcomeOf(run: Promise<unknown>): Promise<{ answer?: unknown; problems: string[] }> {
  try {
    return { answer: await run, problems: [] };
  } catch (error) {
    const { name, message } = error as Error;
    return { problems: [`${name}: ${message}`] };
  }
}
