import { createRouter, type Bundle as MockBundle } from '@cloud-contracts/mock';
import { mockHandlers } from '@cloud-contracts/mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadContract } from '../src/Contract.ts';
import { CoverageRecorder } from '../src/CoverageRecorder.ts';
import { contractServices, signings } from '../src/createClient.ts';
import { createProbes } from '../src/createProbes.ts';
import { MemberReader } from '../src/MemberReader.ts';
import type { Probe } from '../src/Probe.ts';
import { ResponseChecker } from '../src/ResponseChecker.ts';
import { type CheckingSide, runProbe } from '../src/runProbe.ts';

describe.each(contractServices)('the contract of %s', (service) => {
  const contract = loadContract(service);
  const router = createRouter(contract.bundle as unknown as MockBundle);
  const server = setupServer(...mockHandlers(router));
  const side: CheckingSide = {
    router,
    checker: new ResponseChecker(contract),
    fetch: (input, init) => globalThis.fetch(input, init),
  };
  const coverage = new CoverageRecorder();
  const members = new MemberReader(contract.bundle);
  const errorEnvelope = { $ref: '#/components/schemas/ErrorEnvelope' };

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
    coverage.know('parameter', members.known(operation.requestSchema, `${id}/request`));
    coverage.know('field', members.known(operation.responseSchema, `${id}/response`));
    coverage.know('field', members.known(errorEnvelope, 'ErrorEnvelope'));

    const probes = createProbes(contract, operation);
    it.each(probes.map((probe) => [probe.name, probe] as const))('%s', async (_, probe) => {
      const problems = await problemsOf(runProbe(contract, probe, side));
      record(probe, problems.length === 0);
      expect(problems).toEqual([]);
    });

    describe.each(signings.slice(1))('with %s', (signing) => {
      const examples = probes.filter(({ kind }) => kind === 'example');
      it.each(examples.map((probe) => [probe.name, probe] as const))('%s', async (_, probe) => {
        expect(await problemsOf(runProbe(contract, probe, side, signing))).toEqual([]);
      });
    });

    function record(probe: Probe, passed: boolean): void {
      if (probe.kind === 'errorCode') {
        coverage.record('errorCode', [`${id}/${probe.code}`], passed);
        coverage.record('field', members.known(errorEnvelope, 'ErrorEnvelope'), passed);
      }
      if (!('response' in probe) || !('input' in probe)) return;
      if (probe.example === undefined) coverage.record('generated', [`${id}/${probe.name}`], passed);
      else {
        coverage.record('operation', [id], passed);
        coverage.record('example', [`${id}/${probe.example}`], passed);
      }
      coverage.record('parameter', members.read(operation.requestSchema, `${id}/request`, probe.input).present, passed);
      coverage.record(
        'field',
        members.read(operation.responseSchema, `${id}/response`, probe.response).present,
        passed,
      );
    }
  });
});

function problemsOf(run: Promise<void>): Promise<string[]> {
  return run.then(
    () => [],
    (error: Error) => [`${error.name}: ${error.message}`],
  );
}
