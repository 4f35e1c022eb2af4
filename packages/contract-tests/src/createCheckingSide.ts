import { createRouter, type Bundle as MockBundle } from '@cloud-contracts/mock';
import { type Bundle, readContract } from './Contract.ts';
import { ResponseChecker } from './ResponseChecker.ts';
import type { CheckingSide } from './runProbe.ts';

/** A mock and a checker of a bundle, reached without a network. */
export function createCheckingSide(service: string, bundle: Bundle): CheckingSide {
  const router = createRouter(bundle as unknown as MockBundle);
  return {
    router,
    checker: new ResponseChecker(readContract(service, bundle)),
    fetch: (input, init) => router.handle(new Request(input, init)),
  };
}
