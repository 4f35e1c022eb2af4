import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Gives `use` the host of a server that answers every request with the body. It shares no event loop with the caller. */
export async function withCannedServer<Result>(body: string, use: (host: string) => Promise<Result>): Promise<Result> {
  const worker = new Worker(new URL('cannedServer.ts', import.meta.url), { workerData: body });
  try {
    const [port] = (await once(worker, 'message')) as [number];
    return await use(`127.0.0.1:${port}`);
  } finally {
    await worker.terminate();
  }
}
