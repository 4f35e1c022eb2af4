import { createRouter, type Bundle as MockBundle } from '@cloud-contracts/mock';
import { mockHandlers } from '@cloud-contracts/mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    await expect(fetch('https://nowhere.invalid/')).rejects.toThrow();
  });

  describe.each(contract.operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
    coverage.know('parameter', members.known(operation.requestSchema, `${id}/request`));
    coverage.know('field', members.known(operation.responseSchema, `${id}/response`));
    coverage.know('field', members.known(errorEnvelope, 'ErrorEnvelope'));

    it.each(createProbes(contract, operation).map((probe) => [probe.name, probe] as const))('%s', async (_, probe) => {
      let passed = false;
      try {
        await runProbe(contract, probe, side);
        passed = true;
      } finally {
        record(probe, passed);
      }
    });

    describe.each(signings.slice(1))('with %s', (signing) => {
      const examples = createProbes(contract, operation).filter(({ kind }) => kind === 'example');
      it.each(examples.map((probe) => [probe.name, probe] as const))('%s', async (_, probe) => {
        await runProbe(contract, probe, side, signing);
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
      coverage.record('field', members.read(operation.responseSchema, `${id}/response`, probe.response).present, passed);
    }
  });
});
