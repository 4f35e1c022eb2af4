import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CallsOf } from './CallsOf.ts';
import { generatedFolder } from './folders.ts';

/** The client that openapi-generator made of a service; undefined where it has not been made. */
export async function loadSecondClient(service: string): Promise<CallsOf | undefined> {
  const file = join(generatedFolder, service, 'calls.ts');
  if (!existsSync(file)) return undefined;
  const { callsOf } = (await import(pathToFileURL(file).href)) as { callsOf: CallsOf };
  return callsOf;
}
