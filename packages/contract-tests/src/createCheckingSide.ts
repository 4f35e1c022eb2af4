import { createRouter, type Bundle as MockBundle, mockCredentials } from '@cloud-contracts/mock';
import { type Bundle, readContract } from './Contract.ts';
import { Checker } from './Checker.ts';
import type { CheckingSide } from './runProbe.ts';
import { temporaryCredentials } from './temporaryCredentials.ts';

/** A mock, a checker and the expectations of a bundle, reached without a network. */
export function createCheckingSide(service: string, bundle: Bundle): CheckingSide {
  const contract = readContract(service, bundle);
  const router = createRouter(bundle as unknown as MockBundle, {
    credentials: [mockCredentials, temporaryCredentials],
  });
  return {
    contract,
    router,
    checker: new Checker(contract),
    fetch: (input, init) => router.handle(new Request(input, init)),
  };
}
