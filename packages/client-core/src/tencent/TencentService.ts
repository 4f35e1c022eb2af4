/** What the generated code says of a service. */
export interface TencentService {
  /** Short name, such as `cfs`: the scope of signatures. */
  readonly name: string;
  readonly title: string;
  /** API version, a date. */
  readonly version: string;
  /** Endpoint of the nearest region. */
  readonly endpoint: string;
  /** Endpoint of one region, with `{region}` in its place. */
  readonly regionalEndpoint: string;
  /** The regions that calls may name. */
  readonly regions: readonly string[];
  /** Those without an endpoint of their own: the nearest one takes their calls. */
  readonly nearestRegions?: readonly string[] | undefined;
  /** Whether the service's operations need a region. */
  readonly regionRequired: boolean;
  /** Error codes that pass, by what they ask for. */
  readonly retry: {
    readonly throttling: readonly string[];
    readonly 'clock-skew': readonly string[];
    readonly transient: readonly string[];
  };
}
