import { describe, expect, it } from 'vitest';
import { createRouter } from '../src/createRouter.ts';
import { flattenValue } from '../src/flattenValue.ts';
import { loadBundle } from '../src/loadBundle.ts';
import { readOperations } from '../src/Operation.ts';
import { tencentRefusalCodes } from '../src/Refusal.ts';
import type { RequestRecord } from '../src/RequestRecord.ts';
import { now, tc3Request, v1Request } from './signedRequest.ts';

const bundle = loadBundle('cfs');
const operations = readOperations(bundle);
const examples = operations.flatMap(({ id, body, responseExamples }) =>
  (body?.examples ?? []).map(({ key, value }) => ({ id, key, value, responseExamples })),
);
const common = { service: 'cfs', version: bundle.info.version } as const;

async function send(request: Request | Promise<Request>) {
  const records: RequestRecord[] = [];
  const router = createRouter(bundle, { clock: () => now, onRequest: (record) => records.push(record) });
  const response = await router.handle(await request);
  return { record: records[0]!, body: (await response.json()) as unknown };
}

describe('the contract of CFS', () => {
  it('has examples to take', () => {
    expect(examples.length).toBeGreaterThanOrEqual(operations.length);
  });

  it.each(examples)(
    '$id: takes the documented example $key in every form',
    async ({ id, key, value, responseExamples }) => {
      const query = flattenValue(value)
        .map((pair) => pair.map(encodeURIComponent).join('='))
        .join('&');
      const call = { ...common, action: id, body: value, query };
      const answers = await Promise.all([
        send(tc3Request({ ...call, query: '' })),
        send(tc3Request({ ...call, method: 'GET' })),
        send(v1Request(call)),
        send(v1Request({ ...call, method: 'GET' })),
      ]);
      const paired = responseExamples.find((example) => example.key === key)!.value;
      for (const { record, body } of answers) {
        expect(record.problems).toEqual([]);
        expect(record.operationId).toBe(id);
        expect(body).toEqual(paired);
      }
    },
  );

  it('documents every code that requests are refused with, as common', () => {
    const codes = bundle['x-error-catalogue']?.common?.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...tencentRefusalCodes]));
  });
});
