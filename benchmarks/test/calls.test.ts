import { describe, expect, it } from 'vitest';
import { createCaller } from '../src/calls/createCaller.ts';
import { createVendorCaller } from '../src/calls/createVendorCaller.ts';
import { withCannedServer } from '../src/calls/withCannedServer.ts';
import { firstRead } from '../src/clients/firstRead.ts';
import { listClients } from '../src/clients/listClients.ts';

const clients = listClients().map((client) => {
  const call = firstRead(client);
  return { client, service: client.service, call, body: JSON.stringify(call.response) };
});

describe('the measured calls', () => {
  it.each(clients)('decode the documented answer of $service', async ({ client, call, body }) => {
    const answer = await withCannedServer(body, async (host) =>
      (await createCaller(client, call, { endpoint: `http://${host}` }))(),
    );
    expect(answer).toEqual(call.output);
  });

  const rivals = clients.flatMap(({ client: { vendor }, ...rest }) =>
    vendor === undefined ? [] : [{ vendor, ...rest }],
  );

  it.each(rivals)("decode that of $service as the vendor's client does", async ({ vendor, call, body }) => {
    const answer = await withCannedServer(body, async (host) =>
      createVendorCaller(vendor, call, host, { keepAlive: false })(),
    );
    expect(answer).toEqual(call.output);
  });
});
