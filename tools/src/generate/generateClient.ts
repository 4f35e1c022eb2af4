import type { JsonObject } from '../ruleset/document/Json.ts';
import { emitErrors } from './emitErrors.ts';
import { emitFacade } from './emitFacade.ts';
import { emitGroups } from './emitGroups.ts';
import { emitIndex } from './emitIndex.ts';
import { emitOperations } from './emitOperations.ts';
import { emitPaginators } from './emitPaginators.ts';
import { emitService } from './emitService.ts';
import { emitTypes } from './emitTypes.ts';
import { emitWaiters } from './emitWaiters.ts';
import { protocolOf } from './protocolOf.ts';

/** The two views of a contract that a client is made from. */
export interface Views {
  readonly canonical: JsonObject;
  readonly types: JsonObject;
}

/**
 * The files of a client's src/generated, by name. The same views give the same bytes. Throws a GenerateError where the
 * contract lacks what a client needs.
 *
 * What depends on the vendor's protocol is in one folder a protocol.
 */
export async function generateClient(service: string, { canonical, types }: Views): Promise<Map<string, string>> {
  const protocol = protocolOf(canonical);
  const model = protocol.readModel(canonical, service);
  const emitted = await emitTypes(protocol.nameTypes(types));
  const files: Record<string, string | undefined> = {
    'client.ts': protocol.emitClient(model),
    'errors.ts': emitErrors(model),
    'facade.ts': emitFacade(model, protocol.types),
    'groups.ts': emitGroups(model),
    'http.ts': protocol.emitHttp(model),
    'index.ts': emitIndex(model, emitted.names, protocol),
    'operations.ts': emitOperations(model, protocol.types),
    'paginators.ts': emitPaginators(model),
    'schema.ts': emitted.schema,
    'service.ts': emitService(model, protocol.types),
    'types.ts': emitted.types,
    'waiters.ts': emitWaiters(model),
  };
  const notice = `// Generated from the contract of ${model.title} by \`contracts generate\`. Changes here are lost.\n\n`;
  return new Map(
    Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, notice + text] as const])),
  );
}
