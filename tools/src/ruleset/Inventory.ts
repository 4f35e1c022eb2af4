/** specs/inventory.json: what the vendors' documents hold, counted there and never from the specs. */
export interface Inventory {
  /** By service. A service whose document is not counted yet has no entry. */
  readonly totals: Readonly<Record<string, ServiceTotals>>;
  readonly operations: readonly InventoryOperation[];
}

/** Tencent's common parameters (Action, Version, Region) are not counted as inputs; RequestId counts as an output. */
export interface ServiceTotals {
  readonly operations: number;
  readonly inputParameters: number;
  readonly outputParameters: number;
  readonly dataTypes: number;
  readonly dataTypeFields: number;
  readonly examples: number;
  readonly examplesInQueryForm: number;
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
