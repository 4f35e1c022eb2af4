/** specs/inventory.json: what the vendors' documents hold, counted there and never from the specs. */
export interface Inventory {
  /** By service. A service whose document is not counted yet has no entry. */
  readonly totals: Readonly<Record<string, ServiceTotals>>;
  readonly operations: readonly InventoryOperation[];
}

export type ServiceTotals = TencentTotals | HuaweiTotals;

/**
 * Tencent's common parameters (Action, Version, Region) are not counted as inputs; RequestId counts as an output. The
 * request and the response of an example count once; error codes count for each operation that lists them.
 */
export interface TencentTotals {
  readonly operations: number;
  readonly inputParameters: number;
  readonly outputParameters: number;
  readonly dataTypes: number;
  readonly dataTypeFields: number;
  readonly examples: number;
  readonly examplesInQueryForm: number;
  readonly errorCodes: number;
}

/** Each JSON block of the document is an example: a request, a response, or an error. */
export interface HuaweiTotals {
  readonly operations: number;
  readonly pathParameters: number;
  readonly queryParameters: number;
  /**
   * Rows of the tables of bodies. No contract can hold as many: tables list members twice, stand `key_val` for names that
   * the caller chooses, and leave to the text what some maps hold. So lint does not compare these two.
   */
  readonly requestFields: number;
  readonly responseFields: number;
  readonly examples: number;
  /** Rows of the error catalogue; a code may stand in several. */
  readonly catalogueRows: number;
  /** Codes of the catalogue. */
  readonly errorCodes: number;
}

/** One operation of a document. */
export interface InventoryOperation {
  readonly service: string;
  readonly document: string;
  readonly section: string;
  readonly group: string;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly examples: number;
  readonly errorCodes?: number;
}
