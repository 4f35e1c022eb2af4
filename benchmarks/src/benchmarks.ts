import type { Benchmark } from './Benchmark.ts';
import { heapGrowth } from './calls/heapGrowth.ts';
import { loopbackCall } from './calls/loopbackCall.ts';
import { generation } from './generation/generation.ts';
import { lint } from './generation/lint.ts';
import { signing } from './signing/signing.ts';
import { bundleSize } from './size/bundleSize.ts';
import { installedSize } from './size/installedSize.ts';
import { coldImport } from './startup/coldImport.ts';
import { completion } from './types/completion.ts';
import { typeCost } from './types/typeCost.ts';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  signing,
  loopbackCall,
  heapGrowth,
  coldImport,
  bundleSize,
  installedSize,
  typeCost,
  completion,
  generation,
  lint,
];
