import { describe, expect, it } from 'vitest';
import { logLine } from './logLine.ts';
import type { RequestRecord } from './RequestRecord.ts';

const record: RequestRecord = {
  operationId: 'ShowVolume',
  method: 'GET',
  url: 'http://127.0.0.1:8080/v2/p-1/volumes/v-1?expand=1',
  headers: {},
  body: undefined,
  signature: { scheme: undefined, verdict: 'unchecked' },
  documentedExample: undefined,
  answer: { status: 200, kind: 'example', name: 'show' },
  problems: [],
};

describe('logLine', () => {
  it('says what was asked and answered', () => {
    expect(logLine(record)).toBe('GET /v2/p-1/volumes/v-1 ShowVolume -> 200 example show, signature unchecked');
  });

  it('says what was wrong', () => {
    const line = logLine({
      ...record,
      operationId: undefined,
      answer: { status: 404, kind: 'refusal', name: 'RouteNotFound' },
      problems: [{ code: 'RouteNotFound', message: 'There is none.' }],
    });
    expect(line).toBe('GET /v2/p-1/volumes/v-1 - -> 404 refusal RouteNotFound, signature unchecked: There is none.');
  });

  it('does without a name where the answer has none', () => {
    const line = logLine({ ...record, answer: { status: 0, kind: 'http', name: undefined } });
    expect(line).toBe('GET /v2/p-1/volumes/v-1 ShowVolume -> 0 http, signature unchecked');
  });

  it.each([
    ['http://a b c/x?y', 'GET /x '],
    ['http://?/x', 'GET /x '],
    [`http://127.0.0.1/${'x'.repeat(1000)}`, `GET /${'x'.repeat(99)} `],
  ])('takes whatever a client sends: %s', (url, start) => {
    expect(logLine({ ...record, url }).startsWith(start)).toBe(true);
  });
});
