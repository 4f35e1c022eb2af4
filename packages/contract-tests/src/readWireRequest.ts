/** What a client put on the wire, as JSON: what two clients of one contract must have in common. */
export interface WireRequest {
  readonly method: string;
  /** Without query and fragment, which no server sees. */
  readonly url: string;
  /** The values of each parameter. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The decoded body, or its text if that is no JSON; undefined where there is none. */
  readonly body: unknown;
  /** Whether the bytes are what `JSON.stringify` makes of the body, so that others can only differ in the order of keys. */
  readonly isCompact: boolean;
}

/**
 * Reads a request with its body.
 *
 * @param leftOut names of headers that do not count, such as the signature's
 */
export async function readWireRequest(request: Request, leftOut: readonly string[]): Promise<WireRequest> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const ignored = new Set(leftOut.map((name) => name.toLowerCase()));
  const text = await request.text();
  const body = parse(text);
  return {
    method: request.method,
    url: `${origin}${pathname}`,
    query: Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])),
    headers: Object.fromEntries([...request.headers].filter(([name]) => !ignored.has(name))),
    body,
    isCompact: text === (JSON.stringify(body) ?? ''),
  };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
