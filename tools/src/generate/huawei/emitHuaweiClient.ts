import type { ClientModel } from '../ClientModel.ts';
import { emitFailure, failureImports } from '../emitFailure.ts';

/** client.ts of a Huawei service: its options, its client, and how its calls fail. */
export function emitHuaweiClient({ prefix, title, descriptor }: ClientModel): string {
  const regional = descriptor['regions'] !== undefined;
  const omitted = regional ? "'ErrorClass' | 'region'" : "'ErrorClass' | 'region' | 'endpoint'";
  const options = regional
    ? `  /** A region that the document lists: it picks the endpoint. */
  readonly region?: ${prefix}Region | undefined;
`
    : `  /** Endpoint of the service: \`https://host\`, or \`http://\` on a loopback address. The document lists none. */
  readonly endpoint: string;
`;
  const region = regional
    ? `/** A region that the document lists. Open at the end: \`endpoint\` takes callers to newer ones. */
export type ${prefix}Region = (typeof service.regions)[number] | (string & {});

`
    : '';
  return `${failureImports}import {
  type HuaweiCaller,
  type HuaweiClient,
  type HuaweiClientOptions,
  createHuaweiClient,
} from '@cloud-contracts/client-core/huawei';
import { ${prefix}Error, type ${prefix}ErrorCodeOf, type ${prefix}ErrorCodes } from './errors.ts';
import { service } from './service.ts';

${region}/** How a client of ${title} is set up. */
export interface ${prefix}ClientOptions extends Omit<HuaweiClientOptions, ${omitted}> {
${options}}

/** What the functions of the operations need: a client, or the facade. */
export type ${prefix}Caller = HuaweiCaller;

${emitFailure(prefix)}
/**
 * A client of ${title} without methods: pass it to the functions of the operations.
 * A bundler then drops those that are not called.
 */
export function create${prefix}Client(options: ${prefix}ClientOptions): HuaweiClient {
  return createHuaweiClient(service, { ...options, ErrorClass: ${prefix}Error });
}
`;
}
