import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import type { ClientPackage } from '../clients/ClientPackage.ts';
import { firstRead } from '../clients/firstRead.ts';
import { listClients } from '../clients/listClients.ts';
import { compare } from '../measure/compare.ts';
import type { Measurement } from '../measure/Measurement.ts';
import { timeTasks } from '../measure/timeTasks.ts';
import { createCaller } from './createCaller.ts';
import { createVendorCaller } from './createVendorCaller.ts';
import { withCannedServer } from './withCannedServer.ts';

export const loopbackCall: Benchmark = {
  name: 'loopback-call',
  summary: 'a call over HTTP to a server in another thread',
  run: async () => (await Array.fromAsync(listClients(), measureCall)).flat(),
};

async function measureCall(client: ClientPackage): Promise<Measurement[]> {
  const { service, vendor } = client;
  const call = firstRead(client);
  return withCannedServer(JSON.stringify(call.response), async (host) => {
    const endpoint = `http://${host}`;
    const bare = await bareCall(client, endpoint);
    const vendorCall = (keepAlive: boolean) => (vendor ? createVendorCaller(vendor, call, host, { keepAlive }) : bare);
    const times = await timeTasks(
      {
        bare,
        ours: await createCaller(client, call, { endpoint }),
        vendor: vendorCall(false),
        vendorKeepingAlive: vendorCall(true),
      },
      { rounds: 30, milliseconds: 150 },
    );
    const base = { what: `${service}: call over loopback`, unit: 'ms', ours: times.ours } as const;
    const toFloor = compare({
      ...base,
      other: { name: 'bare fetch', values: times.bare },
      target: budgets.loopbackCall,
    });
    if (vendor === undefined) return [toFloor];
    return [
      toFloor,
      compare({ ...base, other: { name: vendor.name, values: times.vendor } }),
      compare({ ...base, other: { name: `${vendor.name}, keep-alive`, values: times.vendorKeepingAlive } }),
    ];
  });
}

/** Sends what the client sends, byte for byte, and reads the JSON of the answer. */
async function bareCall(client: ClientPackage, endpoint: string): Promise<() => Promise<unknown>> {
  const sent: Request[] = [];
  const recordingFetch: typeof fetch = async (input, init) => {
    sent.push(new Request(input, init));
    return fetch(input, init);
  };
  await (
    await createCaller(client, firstRead(client), { endpoint, fetch: recordingFetch })
  )();
  const [request] = sent;
  if (request === undefined) throw new Error(`${client.name} has sent nothing.`);
  const { url, method, body } = request;
  const headers = Object.fromEntries(request.headers);
  const init = { method, headers, ...(body && { body: await request.text() }) };
  return async () => (await fetch(url, init)).json();
}
