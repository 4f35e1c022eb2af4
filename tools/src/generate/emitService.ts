import type { ClientModel } from './ClientModel.ts';
import { printLiteral } from './printLiteral.ts';
import type { ProtocolTypes } from './ProtocolTypes.ts';

/** service.ts: what the transport must know of the service. */
export function emitService({ descriptor }: ClientModel, { service, module }: ProtocolTypes): string {
  return `import type { ${service} } from '${module}';

export const service = ${printLiteral(descriptor)} as const satisfies ${service};
`;
}
