import type { ClientOptions } from '../ClientOptions.ts';
import type { HuaweiCredentialSource } from './HuaweiCredentials.ts';

/** How a client is set up. */
export interface HuaweiClientOptions extends ClientOptions {
  /** Region of the resources, where the document lists endpoints by region. */
  readonly region?: string | undefined;
  /** Endpoint of the service: `https://host`, or `http://` on a loopback address. */
  readonly endpoint?: string | undefined;
  /** Project of the resources: `project_id` of every call that names no other. */
  readonly projectId?: string | undefined;
  readonly credentials: HuaweiCredentialSource;
}
