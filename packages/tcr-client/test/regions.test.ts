import { createRouter, mockCredentials } from '@cloud-contracts/mock';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, TcrClient, hmacSha256 } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

/** The document's Region List. */
const REGIONS = [
  'ap-bangkok',
  'ap-beijing',
  'ap-chengdu',
  'ap-chongqing',
  'ap-guangzhou',
  'ap-hongkong',
  'ap-jakarta',
  'ap-mumbai',
  'ap-nanjing',
  'ap-seoul',
  'ap-shanghai',
  'ap-shanghai-fsi',
  'ap-shenzhen-fsi',
  'ap-singapore',
  'ap-tokyo',
  'eu-frankfurt',
  'na-ashburn',
  'na-siliconvalley',
  'sa-saopaulo',
];

/** Those that the document gives no domain. */
const WITHOUT_DOMAIN = new Set(['ap-jakarta', 'ap-nanjing', 'sa-saopaulo']);

const PLACES = REGIONS.map((region) => ({
  region,
  host: WITHOUT_DOMAIN.has(region) ? 'tcr.tencentcloudapi.com' : `tcr.${region}.tencentcloudapi.com`,
}));

describe('a region', () => {
  it.each(PLACES)('$region is called at $host, by name', async ({ region, host }) => {
    const router = createRouter('tcr');
    const tcr = new TcrClient({
      region,
      credentials: mockCredentials,
      fetch: (...call) => router.handle(new Request(...call)),
    });
    await tcr.describeInstances();
    expect(router.requests).toMatchObject([{ url: `https://${host}/`, headers: { 'x-tc-region': region } }]);
    expect(router.problems).toEqual([]);
  });

  it('travels in version 1 of the signature too', async () => {
    const { router, options } = await startMock();
    await new TcrClient({ ...options, region: 'ap-jakarta', signing: hmacSha256() }).describeInstances();
    expect(router.problems).toEqual([]);
  });

  it.each([undefined, '', 'mars-1', 'na-toronto'])('%s is refused with the names of those there are', (region) => {
    const options = { region, credentials: mockCredentials } as unknown as { region: string; credentials: never };
    expect(() => new TcrClient(options)).toThrow(
      new ConfigurationError(
        `Tencent Container Registry: set \`region\` to one of ${REGIONS.join(', ')}. For another one, set \`endpoint\` too.`,
      ),
    );
  });

  it('is needed at an endpoint of your own too, where it may be any', async () => {
    const { router, options } = await startMock();
    const { region: _, ...homeless } = options;
    // @ts-expect-error the region is missing
    expect(() => new TcrClient(homeless)).toThrow('set `region`');
    await expect(new TcrClient({ ...options, region: 'na-toronto' }).describeInstances()).rejects.toMatchObject({
      name: 'TcrError',
      code: 'UnsupportedRegion',
    });
    expect(router.requests).toMatchObject([{ headers: { 'x-tc-region': 'na-toronto' } }]);
  });
});
