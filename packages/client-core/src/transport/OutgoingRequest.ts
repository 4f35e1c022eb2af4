/** A request as `fetch` takes it, but for what is the same for all. */
export interface OutgoingRequest {
  readonly url: string;
  readonly init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Headers | Readonly<Record<string, string>>;
    readonly body?: string;
  };
}
