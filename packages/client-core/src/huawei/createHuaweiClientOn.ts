import { mergeHeaders } from '../transport/mergeHeaders.ts';
import type { CallOptions } from '../CallOptions.ts';
import { ServiceError } from '../errors/ServiceError.ts';
import { requireObject } from '../json/requireObject.ts';
import { stringifyInput } from '../json/stringifyInput.ts';
import { createSend } from '../transport/createSend.ts';
import { dataOf } from '../transport/dataOf.ts';
import type { Runtime } from '../transport/Runtime.ts';
import type { Sender } from '../transport/Sender.ts';
import { buildUrl } from './buildUrl.ts';
import { checkCredentials } from './checkCredentials.ts';
import { createWire } from './createWire.ts';
import { decodeAnswer } from './decodeAnswer.ts';
import type { HuaweiCallRequest } from './HuaweiCallRequest.ts';
import type { HuaweiCaller, HuaweiClient } from './HuaweiClient.ts';
import type { HuaweiClientOptions } from './HuaweiClientOptions.ts';
import type { HuaweiOperation } from './HuaweiOperation.ts';
import type { HuaweiService } from './HuaweiService.ts';
import { membersOf } from './membersOf.ts';
import { resolveEndpoint } from './resolveEndpoint.ts';

/** `createHuaweiClient`, with time and chance from outside. */
export function createHuaweiClientOn(
  runtime: Runtime,
  service: HuaweiService,
  options: HuaweiClientOptions,
): HuaweiClient {
  const { projectId, ErrorClass = ServiceError } = options;
  checkCredentials(options.credentials);
  const { origin } = resolveEndpoint(service, options);
  const errors = { retry: service.retry, ErrorClass };
  const sender: Sender<HuaweiCallRequest> = {
    origin,
    headersOf: (own) => mergeHeaders(options.headers, own),
    send: createSend(runtime, createWire(options, errors), options),
    decode: (reply, operation) => decodeAnswer(reply, errors, { operation, attempts: 1 }, [], undefined),
  };

  async function call(operation: HuaweiOperation, input: object = {}, own: CallOptions = {}): Promise<unknown> {
    const { name } = operation;
    requireObject(input, name);
    const members = membersOf(input, projectId);
    const outcome = await sender.send({
      ...own,
      ...operation,
      operation: name,
      url: origin + buildUrl(operation, members),
      headers: sender.headersOf(own.headers),
      members,
      get body() {
        const { body } = members as { readonly body?: object };
        return body === undefined ? '' : stringifyInput(body, name, '/body');
      },
    });
    return dataOf(outcome);
  }

  return { sender, projectId, call: call as HuaweiCaller['call'] };
}
