/** What the generated code says of a service. */
export interface HuaweiService {
  /** Short name, such as `evs`. */
  readonly name: string;
  readonly title: string;
  /** Endpoints by region, where the document lists them. */
  readonly endpoints?: Readonly<Record<string, string>> | undefined;
  /** Error codes that pass, by what they ask for. */
  readonly retry: {
    readonly throttling: readonly string[];
    readonly 'clock-skew': readonly string[];
    readonly transient: readonly string[];
  };
}
