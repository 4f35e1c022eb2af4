import { describe, expect, it } from 'vitest';
import { createCaller } from '../src/calls/createCaller.ts';
import { createVendorCaller } from '../src/calls/createVendorCaller.ts';
import { withCannedServer } from '../src/calls/withCannedServer.ts';
import { firstRead } from '../src/clients/firstRead.ts';
import { listClients } from '../src/clients/listClients.ts';

describe.each(listClients())('the measured calls of $service', (client) => {
  const call = firstRead(client);
  const body = JSON.stringify(call.response);

  it('decode the documented answer', async () => {
    const answer = await withCannedServer(body, async (host) =>
      (await createCaller(client, call, { endpoint: `http://${host}` }))(),
    );
    expect(answer).toEqual(call.output);
  });

  it.runIf(client.vendor)("decode it as the vendor's client does", async () => {
    const answer = await withCannedServer(body, async (host) =>
      createVendorCaller(client.vendor!, call, host, { keepAlive: false })(),
    );
    expect(answer).toEqual(call.output);
  });
});
