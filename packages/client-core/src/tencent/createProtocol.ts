import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { createTc3Protocol } from './createTc3Protocol.ts';
import type { Protocol } from './Protocol.ts';
import type { TencentClientOptions } from './TencentClientOptions.ts';
import type { TencentService } from './TencentService.ts';

const TC3 = 'TC3-HMAC-SHA256';

/** Picks the protocol that `signing` and `protocol` ask for together. */
export function createProtocol(
  service: TencentService,
  endpoint: URL,
  { region, signing = TC3, protocol = signing === TC3 ? 'json' : 'form' }: TencentClientOptions,
): Protocol {
  const context = { service, endpoint, region };
  if (!/^(TC3-HMAC-SHA256 (json|query)|HmacSHA(1|256) (form|query))$/.test(`${signing} ${protocol}`)) {
    throw new ConfigurationError(
      '`signing` TC3-HMAC-SHA256 goes with `protocol` json or query, HmacSHA1 and HmacSHA256 go with form or query.',
    );
  }
  if (protocol === 'json') return createTc3Protocol(context);
  const method = protocol === 'query' ? 'GET' : 'POST';
  const signatureMethod = signing === TC3 ? undefined : signing;
  let created: Promise<Protocol> | undefined;
  return async (request) => {
    // Loaded when it is needed, for hardly anyone needs it.
    created ??= import('./createParameterProtocol.ts').then(({ createParameterProtocol }) =>
      createParameterProtocol(context, method, signatureMethod),
    );
    return (await created)(request);
  };
}
