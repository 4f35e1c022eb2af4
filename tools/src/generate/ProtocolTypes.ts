/** The types of client-core that descriptors must satisfy, and the module that exports them. */
export interface ProtocolTypes {
  readonly module: string;
  readonly service: string;
  readonly operation: string;
}
