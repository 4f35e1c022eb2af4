import type { Bundle, Selector } from './Bundle.ts';
import { ErrorCatalogue } from './ErrorCatalogue.ts';
import { readOperations } from './Operation.ts';

/** What a contract answers: to which requests, and with what. */
export interface RouteList {
  readonly title: string;
  readonly version: string;
  /** Number of error codes that any operation may answer with. */
  readonly commonErrorCodes: number;
  readonly routes: readonly Route[];
}

export interface Route {
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** Path template, such as `/v2/{project_id}/volumes`. */
  readonly path: string;
  /** What tells operations with one path and one method apart. */
  readonly selector: Selector | undefined;
  /** Keys of the documented response examples. */
  readonly examples: readonly string[];
  /** Number of error codes documented for the operation itself. */
  readonly errorCodes: number;
}

/** Lists the operations of a bundle in its order. */
export function listRoutes(bundle: Bundle): RouteList {
  const catalogue = new ErrorCatalogue(bundle);
  return {
    title: bundle.info.title,
    version: bundle.info.version,
    commonErrorCodes: catalogue.commonCodes.length,
    routes: readOperations(bundle).map((operation) => ({
      operationId: operation.id,
      method: operation.method,
      path: operation.path,
      selector: operation.selector,
      examples: operation.responseExamples.map(({ key }) => key),
      errorCodes: catalogue.codes(operation).length,
    })),
  };
}
