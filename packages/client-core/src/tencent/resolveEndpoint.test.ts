import { describe, expect, it } from 'vitest';
import { service } from '../../test/exampleService.ts';
import { resolveEndpoint } from './resolveEndpoint.ts';

describe('resolveEndpoint', () => {
  it.each([
    [{}, 'https://cfs.tencentcloudapi.com'],
    [{ region: undefined, endpoint: undefined }, 'https://cfs.tencentcloudapi.com'],
    [{ region: 'ap-guangzhou' }, 'https://cfs.ap-guangzhou.tencentcloudapi.com'],
    [{ endpoint: 'https://cfs.example.com' }, 'https://cfs.example.com'],
    [{ endpoint: 'https://cfs.example.com/' }, 'https://cfs.example.com'],
    [{ endpoint: 'https://cfs.example.com:8443', region: 'ap-new' }, 'https://cfs.example.com:8443'],
    [{ endpoint: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
    [{ endpoint: 'http://localhost' }, 'http://localhost'],
    [{ endpoint: 'http://[::1]:8080' }, 'http://[::1]:8080'],
  ])('takes %j to %s', (options, origin) => {
    expect(resolveEndpoint(service, options).origin).toBe(origin);
  });

  it('refuses a region that is not known, and names the known ones', () => {
    for (const region of ['ap-new', '']) {
      expect(() => resolveEndpoint(service, { region })).toThrow(
        expect.objectContaining({
          name: 'ConfigurationError',
          message: 'Tencent CFS: set `region` to one of ap-guangzhou, ap-beijing. For another one, set `endpoint` too.',
        }),
      );
    }
  });

  it('takes a region without an endpoint of its own to the nearest one', () => {
    const wide = { ...service, regions: ['ap-beijing', 'ap-jakarta'], nearestRegions: ['ap-jakarta'] };
    expect(resolveEndpoint(wide, { region: 'ap-jakarta' }).host).toBe('cfs.tencentcloudapi.com');
    expect(resolveEndpoint(wide, { region: 'ap-beijing' }).host).toBe('cfs.ap-beijing.tencentcloudapi.com');
    expect(() => resolveEndpoint(wide, { region: 'na-toronto' })).toThrow('one of ap-beijing, ap-jakarta.');
  });

  it('refuses to do without a region where the service needs one', () => {
    const needy = { ...service, regionRequired: true };
    expect(() => resolveEndpoint(needy, {})).toThrow('set `region`');
    expect(() => resolveEndpoint(needy, { endpoint: 'https://host' })).toThrow('set `region`');
    expect(resolveEndpoint(needy, { region: 'ap-beijing' }).host).toBe('cfs.ap-beijing.tencentcloudapi.com');
  });

  it.each([
    'cfs.tencentcloudapi.com',
    '',
    'http://cfs.tencentcloudapi.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'ftp://localhost',
    'https://host/path',
    'https://host/?a=b',
    'https://host/#a',
    'https://host/?',
    'https://user:password@host',
    'http://localhost@host',
  ])('refuses the endpoint "%s", and says what it must be', (endpoint) => {
    expect(() => resolveEndpoint(service, { endpoint })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining('must be https://host') }),
    );
  });
});
