import type { Bundle, Contract, ContractOperation, JsonObject, Operation } from './Contract.ts';
import type { CallingClient, ClientModule, ClientSetup } from './createClient.ts';
import type { DocumentedError } from './DocumentedError.ts';

/** What must have been on the wire; what is undefined may be anything. */
export interface ExpectedRequest {
  readonly path: string;
  readonly method?: string;
  /** The values of each parameter. */
  readonly query?: Readonly<Record<string, readonly string[]>>;
  /** By names in lower case; others may be there too. */
  readonly headers?: Readonly<Record<string, string>>;
  /** As JSON; null where there must be none. */
  readonly body?: JsonObject | null;
  /** The security scheme that the mock must have found. */
  readonly scheme?: string;
}

/** What the services of one vendor have of their own: how an input becomes a request, and what an answer looks like. */
export interface Wire {
  /** How requests are signed, and where their parameters travel. The first is that of every probe. */
  readonly signings: readonly string[];
  /** Headers that only our client sends, and that count as part of its signature. */
  readonly signingHeaders: readonly string[];
  /** Where calls go: the address that openapi-generator takes too. */
  endpointOf(bundle: Bundle): string;
  readOperation(bundle: Bundle, path: string, method: string, operation: Operation): ContractOperation;
  /** The failures that are documented for an operation, and those of the catalogue that it stands for. */
  errorsOf(contract: Contract, operation: ContractOperation): DocumentedError[];
  expectedRequest(
    contract: Contract,
    operation: ContractOperation,
    input: JsonObject,
    signing: string,
  ): ExpectedRequest;
  /** What a body says that is a failure whatever the status that it comes with. */
  failureIn(body: unknown): Pick<DocumentedError, 'code' | 'message'> | undefined;
  /** ID of the request, where the vendor's errors have one. */
  requestIdOf(failure: unknown): string | undefined;
  createClient(contract: Contract, module: ClientModule, signing: string, setup: ClientSetup): CallingClient;
  /** The arguments that make openapi-generator's client send what ours sends at this time. */
  secondInput(operation: ContractOperation, input: JsonObject, time: number): JsonObject;
}
