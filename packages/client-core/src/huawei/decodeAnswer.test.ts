import { describe, expect, it } from 'vitest';
import { huaweiService } from '../../test/exampleHuaweiService.ts';
import { ServiceError } from '../errors/ServiceError.ts';
import { decodeAnswer } from './decodeAnswer.ts';

const attempt = { operation: 'listDisks', attempts: 1 };
const decode = (status: number, body: unknown, success?: number) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = { status, headers: new Headers({ 'content-type': 'application/json' }), text };
  return decodeAnswer(
    reply,
    { retry: huaweiService.retry, ErrorClass: ServiceError },
    attempt,
    ['not-a-real-secret'],
    success,
  );
};

describe('decodeAnswer', () => {
  it.each([
    ['a body', 200, { disks: [] }],
    ['an empty object', 200, {}],
    ['a list', 200, [{ id: 'd-1' }]],
    ['any 2xx', 206, { disks: [] }],
    ['a documented 300', 300, { versions: [] }, 300],
    ['what a task failed with', 200, { error_code: 'DISK.0001', fail_reason: 'x' }],
    ['a task without a failure', 200, { error_code: '', error_msg: '' }],
  ])('takes %s as the output', (_, status, body, success?: number) => {
    expect(decode(status, body, success)).toMatchObject({ ok: true, data: body });
  });

  it.each([200, 202, 204])('has no output where a %i has no body', (status) => {
    expect(decode(status, '')).toMatchObject({ ok: true, data: undefined });
  });

  it.each([
    ['error', 400, { error: { code: 'DISK.0001', message: 'No such disk.' } }, 'DISK.0001', 'No such disk.'],
    ['a fault', 400, { badRequest: { code: 'DISK.0002', message: 'Bad.' } }, 'DISK.0002', 'Bad.'],
    ['a fault with a number', 500, { computeFault: { code: 500, message: 'Erred.' } }, '500', 'Erred.'],
    ['a fault without a code', 404, { itemNotFound: { message: 'Gone.' } }, 'itemNotFound', 'Gone.'],
    ['error_code', 403, { error_code: 'APIGW.0302', error_msg: 'Denied.' }, 'APIGW.0302', 'Denied.'],
    ['no message', 400, { error: { code: 'DISK.0001' } }, 'DISK.0001', 'DISK.0001'],
    ['no code', 409, { error_msg: 'Busy.' }, '409', 'Busy.'],
    ['more', 403, { error_code: 'D.1', error_msg: 'No.', encoded_authorization_message: 'x' }, 'D.1', 'No.'],
    ['an error that comes with 200', 200, { error_code: 'D.1', error_msg: 'No.' }, 'D.1', 'No.'],
  ])('reads %s', (_, status, body, code, message) => {
    expect(decode(status, body)).toMatchObject({
      ok: false,
      error: { name: 'ServiceError', code, message, status, body, requestId: undefined },
    });
  });

  it.each([
    ['a code that throttles', 400, 'DISK.0429', 'always', true],
    ['a code that passes', 400, 'DISK.0500', 'repeatable', true],
    ['a 429', 429, 'DISK.0001', 'always', true],
    ['a 503', 503, 'DISK.0001', 'repeatable', true],
    ['a 401, once there is another token', 401, 'DISK.0001', 'at-once', false],
    ['anything else not at all', 409, 'DISK.0001', 'never', false],
  ])('lets a call be repeated: %s', (_, status, code, advice, retryable) => {
    expect(decode(status, { error: { code, message: '' } })).toMatchObject({ advice, error: { retryable } });
  });

  it.each([
    ['no JSON', 200, '<html>', 'is not JSON'],
    ['a cut object', 200, '{"disks":', 'is not JSON'],
    ['a number', 200, 1, 'is no object or list'],
    ['an empty error', 500, '', 'is empty'],
    ['an undocumented error', 500, { reason: 'x' }, 'is none of the documented errors'],
    ['an undocumented 300', 300, { versions: [] }, 'is none of the documented errors'],
  ])('tells of %s', (_, status, body, problem) => {
    expect(decode(status, body)).toMatchObject({
      ok: false,
      error: { name: 'UnexpectedResponseError', status, message: expect.stringContaining(problem) },
    });
  });

  it.each(['', 'Authentication required', '<html>', { reason: 'x' }])(
    'asks for another token after a 401: %j',
    (body) => {
      expect(decode(401, body)).toMatchObject({ advice: 'at-once', error: { name: 'UnexpectedResponseError' } });
    },
  );

  it('shows no credentials', () => {
    const { error } = decode(400, {
      error: { code: 'DISK.0001', message: 'You sent not-a-real-secret.', 'not-a-real-secret': 1 },
    });
    expect(error).toMatchObject({
      message: 'You sent [redacted].',
      body: { error: { message: 'You sent [redacted].', '[redacted]': 1 } },
    });
  });

  it('reads an error however deep it nests', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const { error } = decode(400, `{"error":{"code":"DISK.0001","details":${deep}}}`);
    expect(error).toMatchObject({ name: 'ServiceError', code: 'DISK.0001' });
  });
});
