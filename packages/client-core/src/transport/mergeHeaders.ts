/** One set of headers, the client's and a call's, which wins whatever the case of the name. Undefined values are none. */
export function mergeHeaders(...all: readonly (Readonly<Record<string, string | undefined>> | undefined)[]): Headers {
  const merged = new Headers();
  for (const headers of all)
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) merged.set(name, value);
  return merged;
}
