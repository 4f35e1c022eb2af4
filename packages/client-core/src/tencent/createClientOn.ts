import type { TencentCredentials } from '@cloud-contracts/signers';
import { mergeHeaders } from '../transport/mergeHeaders.ts';
import type { CallOptions } from '../CallOptions.ts';
import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { ServiceError } from '../errors/ServiceError.ts';
import { requireObject } from '../json/requireObject.ts';
import { stringifyInput } from '../json/stringifyInput.ts';
import { createSend } from '../transport/createSend.ts';
import { dataOf } from '../transport/dataOf.ts';
import type { Runtime } from '../transport/Runtime.ts';
import type { Sender } from '../transport/Sender.ts';
import type { Wire } from '../transport/Wire.ts';
import { createTc3Protocol } from './createTc3Protocol.ts';
import { decodeEnvelope } from './decodeEnvelope.ts';
import { resolveCredentials } from '../transport/resolveCredentials.ts';
import { checkCredentials } from './checkCredentials.ts';
import { resolveEndpoint } from './resolveEndpoint.ts';
import type { TencentCaller, TencentClient } from './TencentClient.ts';
import type { TencentClientOptions } from './TencentClientOptions.ts';
import type { TencentOperation } from './TencentOperation.ts';
import type { TencentService } from './TencentService.ts';

/** `createTencentClient`, with time and chance from outside. */
export function createClientOn(
  runtime: Runtime,
  service: TencentService,
  options: TencentClientOptions,
): TencentClient {
  const { region, signing = createTc3Protocol, ErrorClass = ServiceError } = options;
  checkCredentials(options.credentials);
  const endpoint = resolveEndpoint(service, options);
  if (typeof signing !== 'function') {
    throw new ConfigurationError('`signing` must be tc3(), hmacSha256() or hmacSha1().');
  }
  const errors = { retry: service.retry, ErrorClass };
  const wire: Wire<TencentCredentials> = {
    prepare: signing({ service, endpoint, region }),
    credentialsFor: (operation) => resolveCredentials(options.credentials, operation),
    decode: (reply, attempt, secrets) => decodeEnvelope(reply, errors, attempt, secrets),
    cureFor: () => 'time',
  };
  const sender: Sender = {
    origin: endpoint.origin,
    headersOf: (own) => mergeHeaders(options.headers, own),
    send: createSend(runtime, wire, options),
    decode: (reply, operation) => decodeEnvelope(reply, errors, { operation, attempts: 1 }, []),
  };

  async function call(
    { name, required, sensitive, idempotency }: TencentOperation,
    input: object = {},
    own: CallOptions = {},
  ): Promise<unknown> {
    requireObject(input, name);
    const outcome = await sender.send({
      ...own,
      operation: name,
      required,
      sensitive,
      idempotency,
      headers: sender.headersOf(own.headers),
      members: input,
      get body() {
        return stringifyInput(input, name);
      },
    });
    return dataOf(outcome);
  }

  return { sender, call: call as TencentCaller['call'] };
}
