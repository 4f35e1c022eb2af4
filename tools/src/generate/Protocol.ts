import type { JsonObject } from '../ruleset/document/Json.ts';
import type { ClientModel } from './ClientModel.ts';
import type { Exports } from './emitIndex.ts';
import type { ProtocolTypes } from './ProtocolTypes.ts';

/** What of a generated client depends on how a vendor's services are called. */
export interface Protocol {
  readonly types: ProtocolTypes;
  /** What a client's package passes on from client-core, so that its users need no second package. */
  readonly sharedExports: readonly Exports[];
  /** Reads the canonical bundle. Throws a GenerateError that says what is missing, and where. */
  readonly readModel: (canonical: JsonObject, service: string) => ClientModel;
  /** The types view, with a component for the input and the output of each operation. */
  readonly nameTypes: (types: JsonObject) => JsonObject;
  /** The text of client.ts. */
  readonly emitClient: (model: ClientModel) => string;
  /** What client.ts exports besides the function that makes a client. */
  readonly clientTypes: (model: ClientModel) => readonly string[];
  /** The text of http.ts. */
  readonly emitHttp: (model: ClientModel) => string;
}
