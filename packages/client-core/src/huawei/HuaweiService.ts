/** What the generated code says of a service. */
export interface HuaweiService {
  readonly title: string;
  /** Endpoint of one region, with `{region}` in its place, where the document lists some. */
  readonly regionalEndpoint?: string | undefined;
  /** The regions that have one. */
  readonly regions?: readonly string[] | undefined;
  /** Error codes that pass, by what they ask for. */
  readonly retry: {
    readonly throttling: readonly string[];
    readonly transient: readonly string[];
  };
}
