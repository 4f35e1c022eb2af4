import { describe, expect, it } from 'vitest';
import { Checker } from '../Checker.ts';
import { type Bundle, readContract } from '../Contract.ts';
import { createProbes } from '../createProbes.ts';
import { mutationsOf } from '../mutate.ts';

const text = { type: 'string' };
const json = (schema: object, examples?: object) => ({ 'application/json': { schema, ...(examples && { examples }) } });
const task = { type: 'object', required: ['job_id'], properties: { job_id: text } };
const shared = (name: string) => ({ $ref: `#/components/responses/${name}` });

const bundle = {
  info: { title: 'Disks', version: '1' },
  paths: {
    '/disks/{disk_id}': {
      delete: {
        operationId: 'deleteDisk',
        tags: ['Disks'],
        parameters: [{ name: 'disk_id', in: 'path', required: true, schema: text }],
        responses: {
          200: { description: 'It is gone.' },
          202: { description: 'The task.', content: json(task, { later: { value: { job_id: 'j-1' } } }) },
          403: shared('Refused'),
          409: {
            description: 'It is in use.',
            content: json(
              { $ref: '#/components/schemas/Failure' },
              {
                used: { value: { error_code: 'D.409', error_msg: 'In use.' } },
              },
            ),
          },
          500: shared('Refused'),
        },
      },
    },
  },
  components: {
    responses: { Refused: { description: 'No.', content: json({ $ref: '#/components/schemas/Failure' }) } },
    schemas: { Failure: { type: 'object', properties: { error_code: text, error_msg: text, error_detail: text } } },
    securitySchemes: { 'SDK-HMAC-SHA256': { in: 'header', name: 'Authorization' } },
  },
  'x-error-catalogue': {
    service: [
      { code: 'D.1', status: 403, message: 'No.', retry: 'none' },
      { code: 'D.1', status: 500, message: 'No.', retry: 'none' },
      { code: 'D.2', status: 200, message: 'Done in part.', retry: 'none' },
    ],
  },
  'x-errata': [],
} as unknown as Bundle;

const contract = readContract('disks', bundle);
const operation = contract.operations[0]!;
const errors = contract.wire.errorsOf(contract, operation);

describe('an operation that lists its failures by status', () => {
  it('is read with each status of success and failure, through references', () => {
    const refused = '/components/responses/Refused/content/application~1json/schema';
    expect(operation.successes.map(({ status, pointer }) => [status, pointer !== undefined])).toEqual([
      [200, false],
      [202, true],
    ]);
    expect(operation.failures.map(({ status, pointer }) => [status, pointer === refused])).toEqual([
      [403, true],
      [409, false],
      [500, true],
    ]);
  });

  it('is tried with each of its failures, and with what several share once', () => {
    const told = errors.filter(({ name }) => /^error \d/.test(name));
    expect(told.map(({ name, status, code, retryable }) => [name, status, code, retryable])).toEqual([
      ['error 403 in the shape of error_code', 403, 'D.1', false],
      ['error 403 with an error_code alone', 403, 'code-1', false],
      ['error 403 with an error_msg alone', 403, '403', false],
      ['error 409 in the shape of error_code', 409, 'D.1', false],
      ['error 409 with an error_code alone', 409, 'code-1', false],
      ['error 409 with an error_msg alone', 409, '409', false],
      ['error 500 in the shape of error_code', 500, 'D.1', true],
    ]);
    expect(told[0]?.answer).toEqual({
      body: { error_code: 'D.1', error_msg: 'No.', error_detail: 'error_detail-1' },
      status: 403,
    });
  });

  it('is tried with the example of a failure, and with each row by its status', () => {
    expect(errors.find(({ name }) => name === 'error example used')).toMatchObject({
      answer: { example: 'used' },
      code: 'D.409',
      status: 409,
    });
    expect(
      errors.filter(({ facts }) => facts.some(({ kind }) => kind === 'errorCode')).map(({ answer }) => answer),
    ).toEqual([
      { error: 'D.1', message: 'No.', status: 403 },
      { error: 'D.1', message: 'No.', status: 500 },
      { error: 'D.2' },
    ]);
  });

  it('is tried with each status of success, with and without a body', () => {
    const accepted = createProbes(contract, operation).flatMap((probe) =>
      'responseDeviations' in probe ? [[probe.name, probe.status, probe.response]] : [],
    );
    expect(accepted).toEqual([
      ['example later', 202, { job_id: 'j-1' }],
      ['minimal request and response', 200, undefined],
      ['request and response, sparse to level 1', 200, undefined],
      ['maximal request and response', 200, undefined],
      ['minimal request and response with 202', 202, { job_id: 'job_id-1' }],
      ['request and response with 202, sparse to level 1', 202, { job_id: 'job_id-1' }],
      ['maximal request and response with 202', 202, { job_id: 'job_id-1' }],
    ]);
  });

  it('has each status changed, and each member of a shared body once', () => {
    const facts = mutationsOf(contract, operation).map(({ fact }) => fact);
    for (const status of [200, 202, 403, 409, 500])
      expect(facts).toContain(`status swapped /paths/~1disks~1{disk_id}/delete/responses/${status}`);
    const dropped = 'response field dropped /components/schemas/Failure/properties/error_detail';
    expect(facts.filter((fact) => fact === dropped)).toHaveLength(1);
  });
});

describe('the check of an answer', () => {
  const checker = new Checker(contract);

  it.each([
    ['a documented status', 403, { error_code: 'D.1' }, []],
    ['a status that is not documented', 404, { error_code: 'D.1' }, [': the contract knows no such status']],
    ['a member that is not documented', 403, { error: 'D.1' }, ['/error: is not documented']],
    ['any status, where it is not said', undefined, { error_code: 'D.1' }, []],
  ])('that fails finds out about %s', (_, status, body, problems) => {
    expect(checker.failure('deleteDisk', status, body)).toEqual(problems);
  });

  it.each([
    ['no body where there is none', 200, undefined, []],
    ['a body where there is none', 200, {}, [': the contract knows no body']],
    ['a body that is not that of its status', 202, {}, [": must have required property 'job_id'"]],
  ])('that succeeds finds out about %s', (_, status, body, problems) => {
    expect(checker.success('deleteDisk', status, body)).toEqual(problems);
  });
});
