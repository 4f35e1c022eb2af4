import { describe, expect, it } from 'vitest';
import { createRouter } from '../src/createRouter.ts';
import { flattenValue } from '../src/flattenValue.ts';
import { tencentRefusalCodes } from '../src/Refusal.ts';
import type { RequestRecord } from '../src/RequestRecord.ts';
import { now, tc3Request, v1Request } from './signedRequest.ts';
import { tencentContracts } from './tencentContracts.ts';

describe.each(tencentContracts())('the contract of $service', ({ service, bundle, region, operations, examples }) => {
  async function send(request: Request | Promise<Request>) {
    const records: RequestRecord[] = [];
    const router = createRouter(bundle, { clock: () => now, onRequest: (record) => records.push(record) });
    const response = await router.handle(await request);
    return { record: records[0]!, body: (await response.json()) as unknown };
  }

  it('has examples to take', () => {
    expect(examples.length).toBeGreaterThanOrEqual(operations.length);
  });

  it.each(examples)('$id: takes the documented example $key in every form', async ({ id, request, response }) => {
    const query = flattenValue(request)
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .join('&');
    const call = { service, region, version: bundle.info.version, action: id, body: request, query };
    const answers = await Promise.all([
      send(tc3Request({ ...call, query: '' })),
      send(tc3Request({ ...call, method: 'GET' })),
      send(v1Request(call)),
      send(v1Request({ ...call, method: 'GET' })),
    ]);
    for (const { record, body } of answers) {
      expect(record.problems).toEqual([]);
      expect(record.operationId).toBe(id);
      expect(body).toEqual(response);
    }
  });

  it('documents every code that requests are refused with, as common', () => {
    const codes = bundle['x-error-catalogue']?.common?.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...tencentRefusalCodes]));
  });
});
