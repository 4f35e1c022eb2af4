import type { ClientPackage, DocumentedCall } from '../clients/ClientPackage.ts';

/** What `countHeap` is told. */
export interface HeapRequest {
  readonly client: Pick<ClientPackage, 'name' | 'prefix' | 'options'>;
  readonly call: Pick<DocumentedCall, 'group' | 'method' | 'request' | 'response'>;
  /** After how many calls to look at the heap, in rising order. */
  readonly calls: readonly number[];
  /** When to stop calling, however far it has come. */
  readonly maxSeconds: number;
}

/** The heap after a full collection. */
export interface HeapCount {
  readonly calls: number;
  readonly bytes: number;
}
