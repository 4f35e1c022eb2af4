import type { JsonObject } from '../ruleset/document/Json.ts';
import { emitErrors } from './emitErrors.ts';
import { emitFacade } from './emitFacade.ts';
import { emitIndex } from './emitIndex.ts';
import { emitOperations } from './emitOperations.ts';
import { emitPaginators } from './emitPaginators.ts';
import { emitService } from './emitService.ts';
import { emitTypes } from './emitTypes.ts';
import { emitWaiters } from './emitWaiters.ts';
import { emitTencentClient } from './tencent/emitTencentClient.ts';
import { emitTencentHttp } from './tencent/emitTencentHttp.ts';
import { nameTencentTypes } from './tencent/nameTencentTypes.ts';
import { readTencentModel } from './tencent/readTencentModel.ts';
import { sharedExports } from './tencent/sharedExports.ts';
import { tencentTypes } from './tencent/tencentTypes.ts';

/** The two views of a contract that a client is made from. */
export interface Views {
  readonly canonical: JsonObject;
  readonly types: JsonObject;
}

/**
 * The files of a client's src/generated, by name. The same views give the same bytes. Throws a GenerateError where the
 * contract lacks what a client needs.
 *
 * What depends on the protocol is in one folder a protocol; this is where another one would be chosen.
 */
export async function generateClient(service: string, { canonical, types }: Views): Promise<Map<string, string>> {
  const model = readTencentModel(canonical, service);
  const emitted = await emitTypes(nameTencentTypes(types));
  const files: Record<string, string | undefined> = {
    'client.ts': emitTencentClient(model),
    'errors.ts': emitErrors(model),
    'facade.ts': emitFacade(model, tencentTypes),
    'http.ts': emitTencentHttp(model),
    'index.ts': emitIndex(model, emitted.names, sharedExports),
    'operations.ts': emitOperations(model, tencentTypes),
    'paginators.ts': emitPaginators(model),
    'schema.ts': emitted.schema,
    'service.ts': emitService(model, tencentTypes),
    'types.ts': emitted.types,
    'waiters.ts': emitWaiters(model),
  };
  const notice = `// Generated from the contract of ${model.title} by \`contracts generate\`. Changes here are lost.\n\n`;
  return new Map(
    Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, notice + text] as const])),
  );
}
