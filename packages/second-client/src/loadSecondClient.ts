import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CallsOf } from './CallsOf.ts';
import { places } from './Places.ts';
import { sealPath } from './seal.ts';

/** The client that openapi-generator made of a service; undefined where it has not been made. */
export async function loadSecondClient(service: string): Promise<CallsOf | undefined> {
  if (!existsSync(sealPath(service, places))) return undefined;
  const { callsOf } = (await import(pathToFileURL(join(places.generated, service, 'calls.ts')).href)) as {
    callsOf: CallsOf;
  };
  return callsOf;
}
