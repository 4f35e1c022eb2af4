import type { JsonObject } from '../ruleset/document/Json.ts';

/** What the emitters need to know of a service. */
export interface ClientModel {
  /** Id of the service: `cfs`. */
  readonly service: string;
  /** What the names of its types begin with: `Cfs`. */
  readonly prefix: string;
  readonly title: string;
  readonly operations: readonly OperationModel[];
  /** Every code of the service's catalogue. */
  readonly serviceCodes: readonly string[];
  /** Every code of the catalogue that it shares with other services. */
  readonly commonCodes: readonly string[];
  /** What the transport must know of the service, in the terms of its protocol. */
  readonly descriptor: JsonObject;
}

/** What the emitters need to know of an operation. */
export interface OperationModel {
  readonly id: string;
  readonly functionName: string;
  readonly inputType: string;
  readonly outputType: string;
  /** Whether it can be called without an input. */
  readonly inputOptional: boolean;
  readonly summary: string;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly rateLimit: { readonly requests: number; readonly per: string } | undefined;
  readonly source: { readonly document: string; readonly section: string };
  readonly errorCodes: readonly string[];
  readonly pagination: PaginationModel | undefined;
  readonly waiters: readonly WaiterModel[];
  /** What the transport must know of the operation, in the terms of its protocol. */
  readonly descriptor: JsonObject;
}

/** JSON pointers into the input (`offset`, `limit`) and the output (`items`, `total`). */
export interface PaginationModel {
  readonly functionName: string;
  /** The data type of the list's elements, if they have one. */
  readonly itemName: string | undefined;
  readonly offset: string;
  readonly limit: string;
  readonly items: string;
  readonly total: string | undefined;
}

/** `path` is a pointer into the output; `*` stands for every element of a list. */
export interface WaiterModel {
  readonly functionName: string;
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly success: readonly unknown[];
  readonly failure: readonly unknown[];
}
