import { expect, it } from 'vitest';
import { sdkHmac } from './sdkHmac.ts';

it('signs one request in four ways, with one result', async () => {
  const { ours, floor, vendor, webCrypto } = await sdkHmac.tasksFor('{"volume":{"name":"volume_test"}}');
  expect(ours()).toMatch(/^SDK-HMAC-SHA256 Access=AKEXAMPLE, .*x-sdk-date, Signature=[\da-f]{64}$/);
  expect([floor(), vendor(), await webCrypto()]).toEqual([ours(), ours(), ours()]);
});
