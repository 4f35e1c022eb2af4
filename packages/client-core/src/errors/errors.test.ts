import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  CloudContractsError,
  ConfigurationError,
  ConnectionError,
  InputError,
  RedirectError,
  ServiceError,
  TimeoutError,
  UnexpectedResponseError,
  WaiterError,
} from '../index.ts';

const service = { code: 'A', message: 'm', requestId: '1', status: 200, body: {}, retryable: false };
const where = { operation: 'DescribeX', attempts: 2 };
const errors = {
  CloudContractsError: new CloudContractsError('m', where),
  ConfigurationError: new ConfigurationError('m', where),
  ConnectionError: new ConnectionError('m', { ...where, code: 'ECONNRESET', sent: true }),
  InputError: new InputError('m', { ...where, pointer: '/A' }),
  RedirectError: new RedirectError('m', { ...where, status: 302, host: 'host' }),
  ServiceError: new ServiceError({ ...where, ...service }),
  TimeoutError: new TimeoutError('m', { ...where, timeout: 10 }),
  UnexpectedResponseError: new UnexpectedResponseError('m', { ...where, status: 200, contentType: 'a/b', snippet: '' }),
  WaiterError: new WaiterError('m', { ...where, state: 'failed', output: {} }),
};

describe.each(Object.entries(errors))('%s', (name, error) => {
  it('is one of ours, with its name, its operation and its attempts', () => {
    expect(error).toBeInstanceOf(CloudContractsError);
    expect(error).toMatchObject({ name, ...where });
    expect(error.stack).toMatch(new RegExp(`^${name}: (DescribeX: )?m\n`));
  });

  it('lists neither its name nor a cause that it does not have', () => {
    expect(Object.keys(error)).not.toContain('name');
    expect(inspect(error)).not.toContain('cause');
  });
});

describe('an error', () => {
  it('without an operation or attempts says so', () => {
    expect(new ConfigurationError('m')).toMatchObject({ message: 'm', attempts: 0 });
  });

  it('of a service has the message of the service, and the operation beside it', () => {
    expect(errors.ServiceError.message).toBe('m');
  });

  it('keeps its cause where errors keep it', () => {
    const cause = new Error('before');
    const error = new InputError('m', { pointer: '', cause });
    expect(error.cause).toBe(cause);
    expect(Object.keys(error)).not.toContain('cause');
  });
});
