import type { JsonObject } from '../ruleset/document/Json.ts';

/** What the emitters need to know of a service. */
export interface ClientModel {
  /** Id of the service: `cfs`. */
  readonly service: string;
  /** What the names of its types begin with: `Cfs`. */
  readonly prefix: string;
  readonly title: string;
  readonly operations: readonly OperationModel[];
  /** Where the facade has the methods, if not itself. */
  readonly groups: readonly GroupModel[];
  /** Every code of the service's catalogue. */
  readonly serviceCodes: readonly string[];
  /** Every code of the catalogue that it shares with other services. */
  readonly commonCodes: readonly string[];
  /** What the transport must know of the service, in the terms of its protocol. */
  readonly descriptor: JsonObject;
}

/** Operations that a facade has under one member. */
export interface GroupModel {
  /** The member: `desktopPools`. */
  readonly name: string;
  readonly className: string;
  /** As the document calls it. */
  readonly title: string;
  readonly description: string;
  readonly operations: readonly OperationModel[];
}

/** What the emitters need to know of an operation. */
export interface OperationModel {
  readonly id: string;
  readonly functionName: string;
  readonly inputType: string;
  readonly outputType: string;
  /** Whether it answers with a body. */
  readonly hasOutput: boolean;
  /** Whether it may also succeed without one. */
  readonly outputOptional: boolean;
  /** Whether it can be called without an input. */
  readonly inputOptional: boolean;
  readonly summary: string;
  readonly description: string | undefined;
  /** If it is deprecated, what to use instead; empty where the document says nothing of that. */
  readonly deprecation: string | undefined;
  readonly rateLimit: { readonly requests: number; readonly per: string } | undefined;
  /** What a policy has to allow, by case. */
  readonly permissions: readonly PermissionModel[];
  readonly source: { readonly document: string; readonly section: string };
  /** Undefined where the document lists codes for the whole service only. */
  readonly errorCodes: readonly string[] | undefined;
  readonly pagination: PaginationModel | undefined;
  readonly waiters: readonly WaiterModel[];
  /** The task that it starts. */
  readonly job: JobModel | undefined;
  /** What the transport must know of the operation, in the terms of its protocol. */
  readonly descriptor: JsonObject;
}

/** Actions that a policy has to allow, all of them. */
export interface PermissionModel {
  readonly actions: readonly string[];
  /** The case, where there are several. */
  readonly when: string | undefined;
}

/** Places are JSON pointers, as in x-pagination. */
export interface PaginationModel {
  readonly functionName: string;
  /** The data type of the list's elements, if they have one. */
  readonly itemName: string | undefined;
  readonly style: 'offset' | 'page' | 'marker' | 'link';
  /** Style offset: whether the input takes the offset as text. */
  readonly asText: boolean;
  /** Style page: the number of the first page. */
  readonly first: number | undefined;
  /** Into the input: `offset`, `page`, `marker`, `limit`. */
  readonly request: Readonly<Record<string, string>>;
  /** Into the output: `items`, `total`, `links`; into an item: `marker`. */
  readonly response: Readonly<Record<string, string>> & { readonly items: string };
}

/** `path` is a pointer into the output; `*` stands for every element of a list. */
export interface WaiterModel {
  readonly functionName: string;
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly success: readonly unknown[];
  readonly failure: readonly unknown[];
  /** Pointers to what says why, after a failure. */
  readonly reasons: readonly string[];
}

/** A task that an operation starts, and how it is waited for. */
export interface JobModel {
  /** The function that calls the operation and waits: `createVolumeAndWait`. */
  readonly functionName: string;
  /** The waiter's function and what it resolves with. */
  readonly waiterName: string;
  readonly outputType: string;
  /** What of the waiter's input comes from the output that names the task, as JSON pointers. */
  readonly fromOutput: Readonly<Record<string, string>>;
  /** What of it comes from the input of the operation. */
  readonly fromInput: readonly string[];
}
