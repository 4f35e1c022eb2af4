/** An operation with its documented example. */
export interface DocumentedCall {
  readonly operationId: string;
  /** The client's function, and its facade's method. */
  readonly method: string;
  /** The facade's member that has the method, if not the facade itself. */
  readonly group: string | undefined;
  /** What the function takes. */
  readonly request: object;
  /** The body of the answer. */
  readonly response: object;
  /** What the function makes of it. */
  readonly output: object;
  /** Whether the contract says that it only reads. */
  readonly reads: boolean;
  /** Whether the documented request has the documented types. */
  readonly typed: boolean;
}

/** The vendor's SDK for the same service. */
export interface VendorSdk {
  readonly name: string;
  /** What a user requires for this service alone, and what a bundler imports. */
  readonly commonJs: string;
  readonly module: string;
  /** Names that lead from the import to its client class. */
  readonly classPath: readonly [string, ...string[]];
}

/** A client of this repository, as its contract and its package say. */
export interface ClientPackage {
  /** `cfs` */
  readonly service: string;
  /** `@cloud-contracts/cfs-client` */
  readonly name: string;
  /** `Cfs`, as in CfsClient. */
  readonly prefix: string;
  /** Options that a client needs beside its endpoint. */
  readonly options: object;
  readonly vendor: VendorSdk | undefined;
  /** How many the contract has. */
  readonly operations: number;
  /** The operations that have a documented example. */
  readonly calls: readonly DocumentedCall[];
}
