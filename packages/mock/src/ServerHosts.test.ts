import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { ServerHosts } from './ServerHosts.ts';

describe('ServerHosts', () => {
  it.each([
    ['https://vault.tencentcloudapi.com', true],
    ['https://vault.tencentcloudapi.com/', true],
    ['https://vault.eu-frankfurt.tencentcloudapi.com/a?b', true],
    ['https://vault.ap-tokyo.tencentcloudapi.com/', false],
    ['https://vault.tencentcloudapi.com:8443/', false],
    ['https://vaultxtencentcloudapi.com/', false],
    ['https://vault.tencentcloudapi.com.example.com/', false],
    ['https://example.com/https://vault.tencentcloudapi.com/', false],
  ])('knows the hosts of a contract, with the values that a variable may have: %s %s', (url, expected) => {
    expect(new ServerHosts(vault).origins!.test(url)).toBe(expected);
  });

  it.each([
    ['https://disks.anywhere.example.com/v2', true],
    ['https://disks.a.b.example.com/v2', false],
    ['https://disks./.example.com/v2', false],
  ])('takes any label where a variable lists no values: %s %s', (url, expected) => {
    expect(new ServerHosts(disks).origins!.test(url)).toBe(expected);
  });

  it('knows the name of the service', () => {
    expect(new ServerHosts(vault).service).toBe('vault');
  });
});
