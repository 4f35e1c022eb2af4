// A first call, without an account: the client that users install, over HTTP, against the mock that speaks the contract.
import { CfsClient } from '@cloud-contracts/cfs-client';
import { mockCredentials, startServer, type RequestRecord } from '@cloud-contracts/mock';

const records: RequestRecord[] = [];
const server = await startServer({ services: ['cfs'], onRequest: (record) => records.push(record) });
try {
  const cfs = new CfsClient({ region: 'ap-guangzhou', endpoint: server.url, credentials: mockCredentials });

  const { TotalCount, FileSystems } = await cfs.describeCfsFileSystems({ FileSystemId: 'cfs-12345' });

  const [record] = records;
  show('request', `${record?.method} ${record?.url}`, ...headersOf(record), JSON.stringify(record?.body));
  show(
    'signature',
    `${record?.signature.scheme}: ${record?.signature.verdict}, recomputed by the mock from the raw bytes`,
  );
  show(
    'answer',
    `TotalCount ${TotalCount}`,
    ...(FileSystems ?? []).map(
      ({ FileSystemId, Protocol, Zone, Capacity }) => `${FileSystemId}  ${Protocol}  ${Zone}  capacity ${Capacity}`,
    ),
  );
} finally {
  await server.close();
}

function headersOf(record: RequestRecord | undefined): string[] {
  return ['x-tc-action', 'x-tc-version', 'x-tc-region', 'x-tc-timestamp', 'content-type', 'authorization'].map(
    (name) => `${name}: ${record?.headers[name]}`,
  );
}

function show(title: string, ...lines: string[]): void {
  console.log(`${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
