import { parseArgs } from 'node:util';
import { mockCredentials } from './MockCredentials.ts';
import type { RequestRecord } from './RequestRecord.ts';
import { type MockServer, startServer } from './startServer.ts';

const help = `Serves the contract of a cloud service over HTTP.

Usage: cloud-contracts-mock --service <name> [options]

  --service <name>  service to serve, such as cfs; may be given several times
  --port <number>   port to listen on; a free one unless given
  --host <address>  address to listen on; 127.0.0.1 unless given
  --help            show this text

Requests must be signed with SecretId ${mockCredentials.secretId} and SecretKey ${mockCredentials.secretKey}.
A request chooses its answer with the header x-mock-example: <key> or x-mock-error: <code>.

Example:
  cloud-contracts-mock --service cfs --port 8080
`;

/** Wrong usage of the command; the message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs the command with its arguments and writes lines to `print`. Gives the server that it started, or undefined where
 * there is nothing to run. Throws a UsageError for wrong arguments.
 */
export async function runCli(args: readonly string[], print: (line: string) => void): Promise<MockServer | undefined> {
  const values = readArguments(args);
  if (values.help) {
    print(help);
    return undefined;
  }
  if (values.service.length === 0) throw new UsageError('Name a service with --service, such as --service cfs.');
  const server = await startServer({
    services: values.service,
    port: readPort(values.port),
    ...(values.host === undefined ? {} : { host: values.host }),
    onRequest: (record) => print(logLine(record)),
  });
  for (const { bundle, operationIds } of server.routers)
    print(`${bundle.info.title} ${bundle.info.version}: ${operationIds.length} operations`);
  print(`Listening on ${server.url}`);
  return server;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        service: { type: 'string', multiple: true, default: [] },
        port: { type: 'string', default: '0' },
        host: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See --help.`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port must be 0 to 65535, not "${text}".`);
  return port;
}

function logLine({ method, operationId = '-', answer, signature, problems: [problem] }: RequestRecord): string {
  const fields = [
    method,
    operationId,
    answer.status,
    answer.kind,
    answer.name ?? '-',
    `signature=${signature.verdict}`,
  ];
  return problem === undefined ? fields.join(' ') : `${fields.join(' ')}: ${problem.message}`;
}
