import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { implementations } from './implementations.ts';

const [node, web] = implementations.map(({ signers }) => signers);
const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
// Any code units, half surrogate pairs among them: what a caller can put into a body.
const anyText = fc.array(fc.integer({ max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units));
const timestamp = fc.integer({ min: 0, max: 4_102_444_800 });

describe('the two implementations', () => {
  it.each([
    { tsconfig: 'tsconfig.json', platform: 'node', has: 'node:crypto', lacks: 'subtle' },
    { tsconfig: 'tsconfig.web.json', platform: 'browser', has: 'subtle', lacks: /node:|process/ },
  ] as const)('are never both in what $tsconfig builds', async ({ tsconfig, platform, has, lacks }) => {
    const { outputFiles } = await build({
      absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
      entryPoints: ['src/index.ts'],
      bundle: true,
      format: 'esm',
      platform,
      tsconfig,
      write: false,
    });
    expect(outputFiles[0]?.text).toContain(has);
    expect(outputFiles[0]?.text).not.toMatch(lacks);
  });

  it('sign at once with node:crypto, later with Web Crypto', async () => {
    const request = {
      method: 'POST',
      host: 'cfs.tencentcloudapi.com',
      contentType: 'application/json',
      timestamp: 0,
    } as const;
    const atOnce = node?.createTc3Signer('cfs')(request, credentials);
    const later = web?.createTc3Signer('cfs')(request, credentials);
    expect(atOnce).toBeTypeOf('string');
    expect(later).toBeInstanceOf(Promise);
    expect(await later).toBe(atOnce);
  });

  it('agree on TC3 for any body', async () => {
    const signers = [node!.createTc3Signer('cfs'), web!.createTc3Signer('cfs')];
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, fc.uint8Array({ maxLength: 300 })), timestamp, async (body, seconds) => {
        const request = {
          method: 'POST',
          host: 'cfs.tencentcloudapi.com',
          contentType: 'application/json',
          timestamp: seconds,
          body,
        } as const;
        const [left, right] = await Promise.all(signers.map((sign) => sign(request, credentials)));
        expect(left).toBe(right);
      }),
    );
  });

  it.each(['HmacSHA1', 'HmacSHA256'] as const)('agree on %s for any parameters', async (signatureMethod) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), timestamp, async (value, seconds) => {
        const request = {
          method: 'POST',
          host: 'cfs.tencentcloudapi.com',
          action: 'DescribeCfsFileSystems',
          version: '2019-07-19',
          timestamp: seconds,
          nonce: 1,
          signatureMethod,
          parameters: { Value: value },
        } as const;
        expect(await web!.signTencentV1(request, credentials)).toBe(node!.signTencentV1(request, credentials));
      }),
    );
  });
});
