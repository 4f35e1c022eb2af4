import { parseArgs } from 'node:util';
import type { Bundle } from './Bundle.ts';
import { createRouter } from './createRouter.ts';
import { formatRoutes } from './formatRoutes.ts';
import { healthPath } from './health.ts';
import { listRoutes } from './listRoutes.ts';
import { loadBundle } from './loadBundle.ts';
import { logLine } from './logLine.ts';
import { mockCredentials } from './MockCredentials.ts';
import type { Router } from './Router.ts';
import { startServer } from './startServer.ts';
import { mockIamUser } from './TokenIssuer.ts';

const help = `Serves the contract of a cloud service over HTTP, for clients in any language.

Usage: npx @cloud-contracts/mock --service <name> [options]

  --service <name>       service to serve, such as cfs; may be given several times
  --port <number>        port to listen on; a free one unless given
  --host <address>       address to listen on; 127.0.0.1 unless given
  --no-verify-signature  take requests with any signature or none
  --routes               list operations, examples and numbers of error codes, and end
  --json                 write JSON: one document of routes, or one line for each event
  --help                 show this text

Examples:
  npx @cloud-contracts/mock --service cfs --port 8080
  npx @cloud-contracts/mock --service cfs --routes
  npx @cloud-contracts/mock --service cfs --service evs

Requests are signed with SecretId (AK) ${mockCredentials.secretId} and SecretKey (SK) ${mockCredentials.secretKey}.
Huawei's services also give a token, at POST /v3/auth/tokens: user ${mockIamUser.user}, password ${mockIamUser.password},
domain ${mockIamUser.domain}, project ${mockIamUser.project}.
A request chooses its answer with the header x-mock-example: <key> or x-mock-error: <code>.
GET ${healthPath} answers 200 as soon as the mock listens.

Exit codes: 0 after SIGINT or SIGTERM, 1 if it cannot listen, 2 for wrong usage.
On a signal, requests in flight are answered first; a second signal ends the mock at once.
`;

/** Wrong usage of the command; the message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface RunningMock {
  /** Such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** Says so, answers what is in flight, and closes. */
  stop(signal: string): Promise<void>;
}

/**
 * Runs the command with its arguments and writes lines to `print`. Gives the mock that it started, or undefined where
 * there is nothing to run. Throws a UsageError for wrong arguments.
 */
export async function runCli(args: readonly string[], print: (line: string) => void): Promise<RunningMock | undefined> {
  const { service: names, json, ...values } = readArguments(args);
  if (values.help) {
    print(help);
    return undefined;
  }
  const port = readPort(values.port);
  const bundles = readBundles(names);
  if (values.routes) {
    const lists = bundles.map((bundle, index) => ({ service: names[index], ...listRoutes(bundle) }));
    print(json ? JSON.stringify(lists, null, 2) : lists.map(formatRoutes).join('\n\n'));
    return undefined;
  }

  const tell = (event: string, facts: object, text: string): void =>
    print(json ? JSON.stringify({ time: new Date().toISOString(), event, ...facts }) : text);
  const routers = bundles.map((bundle) =>
    createRouter(bundle, {
      verifySignature: !values['no-verify-signature'],
      onRequest: (record) => tell('request', record, logLine(record)),
    }),
  );
  const { url, close } = await startServer({ routers, port, host: values.host });
  tell('listening', { url, services: names }, `${routers.map(summary).join('\n')}\nListening on ${url}`);
  return {
    url,
    stop(signal) {
      tell('stopping', { signal }, `${signal}: stopping. A second signal ends the mock at once.`);
      return close();
    },
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        service: { type: 'string', multiple: true, default: [] },
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        'no-verify-signature': { type: 'boolean', default: false },
        routes: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${messageOf(error)}. See --help.`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port must be 0 to 65535, not "${text}".`);
  return port;
}

function readBundles(names: readonly string[]): readonly Bundle[] {
  if (names.length === 0) throw new UsageError('Name a service with --service, such as --service cfs.');
  try {
    return names.map(loadBundle);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function summary({ bundle: { info }, operationIds }: Router): string {
  return `${info.title} ${info.version}: ${operationIds.length} operations`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
