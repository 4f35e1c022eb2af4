// A process of its own, with --expose-gc: calls a client again and again, without sockets, and prints its heap.
import { createCaller } from './createCaller.ts';
import type { HeapCount, HeapRequest } from './HeapCount.ts';

const { gc } = globalThis;
if (gc === undefined) throw new Error('Run it with --expose-gc.');
const { client, call, calls, maxSeconds } = JSON.parse(process.argv[2] ?? '') as HeapRequest;
const body = JSON.stringify(call.response);
const send = await createCaller(client, call, {
  endpoint: 'http://127.0.0.1',
  fetch: async () => new Response(body, { headers: { 'Content-Type': 'application/json' } }),
});

const end = performance.now() + maxSeconds * 1000;
const counts: HeapCount[] = [];
let done = 0;
for (const mark of calls) {
  while (done < mark && performance.now() < end) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that only a leak can pile up
    await send();
    done++;
  }
  gc();
  counts.push({ calls: done, bytes: process.memoryUsage().heapUsed });
}
console.log(JSON.stringify(counts));
