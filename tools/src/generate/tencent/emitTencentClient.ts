import type { ClientModel } from '../ClientModel.ts';

/** client.ts of a Tencent service: its options, its client, and how its calls fail. */
export function emitTencentClient({ prefix, title, descriptor }: ClientModel): string {
  const region = descriptor['regionRequired'] === true ? 'region: ' : 'region?: ';
  const absent = descriptor['regionRequired'] === true ? '' : ' | undefined';
  return `import type {
  ConfigurationError,
  ConnectionError,
  InputError,
  RedirectError,
  TimeoutError,
  UnexpectedResponseError,
} from '@cloud-contracts/client-core';
import {
  type TencentCaller,
  type TencentClient,
  type TencentClientOptions,
  createTencentClient,
} from '@cloud-contracts/client-core/tencent';
import { ${prefix}Error, type ${prefix}ErrorCodeOf, type ${prefix}ErrorCodes } from './errors.ts';
import { service } from './service.ts';

/** A region that the document lists. Open at the end: \`endpoint\` takes callers to newer ones. */
export type ${prefix}Region = (typeof service.regions)[number] | (string & {});

/** How a client of ${title} is set up. */
export interface ${prefix}ClientOptions extends Omit<TencentClientOptions, 'ErrorClass' | 'region'> {
  /** Region of the resources. It also picks the region's endpoint.${absent && ' Without it, the nearest endpoint is called.'} */
  readonly ${region}${prefix}Region${absent};
}

/** What the functions of the operations need: a client, or the facade. */
export type ${prefix}Caller = TencentCaller;

/** How a call of an operation fails: \`settle\` gives errors this type. */
export type ${prefix}Failure<Operation extends keyof ${prefix}ErrorCodes> =
  | ${prefix}Error<${prefix}ErrorCodeOf<Operation>>
  | ConfigurationError
  | ConnectionError
  | InputError
  | RedirectError
  | TimeoutError
  | UnexpectedResponseError;

/**
 * A client of ${title} without methods: pass it to the functions of the operations.
 * A bundler then drops those that are not called.
 */
export function create${prefix}Client(options: ${prefix}ClientOptions): TencentClient {
  return createTencentClient(service, { ...options, ErrorClass: ${prefix}Error });
}
`;
}
