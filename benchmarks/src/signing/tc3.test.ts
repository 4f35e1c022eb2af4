import { expect, it } from 'vitest';
import { tc3 } from './tc3.ts';

it('signs one request in four ways, with one result', async () => {
  const { ours, floor, vendor, webCrypto } = await tc3.tasksFor('{"FileSystemId":"cfs-12345"}');
  expect(ours()).toMatch(
    /^TC3-HMAC-SHA256 Credential=AKIDEXAMPLE\/2019-02-25\/cfs\/tc3_request, .*Signature=[\da-f]{64}$/,
  );
  expect([floor(), vendor(), await webCrypto()]).toEqual([ours(), ours(), ours()]);
});
