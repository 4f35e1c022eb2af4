/** A request as it came over the wire, before anything is decoded: signatures are over bytes. */
export interface WireRequest {
  /** In capitals. */
  readonly method: string;
  /** The `Host` header, else the URL's host, with a port if one was given. */
  readonly host: string;
  /** Origin to name in records, such as `https://cfs.tencentcloudapi.com`. */
  readonly origin: string;
  /** Still percent-encoded. */
  readonly path: string;
  /** What stands behind the `?`, still percent-encoded; without a fragment. */
  readonly query: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}
