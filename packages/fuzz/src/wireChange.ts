import type { WireRequest } from '@cloud-contracts/mock';
import * as fc from 'fast-check';

/** What a header can hold. */
export const latin1 = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
});

export type Change = (wire: WireRequest) => WireRequest;

/** Changes that a careless client, or the way, may make of a request. */
export function wireChange(headerName: fc.Arbitrary<string>, headerValue: fc.Arbitrary<string>): fc.Arbitrary<Change> {
  return fc.oneof(
    fc.tuple(headerName, headerValue).map(([name, value]) => withHeader(name, () => value)),
    fc
      .tuple(headerName, fc.nat(300), latin1)
      .map(([name, at, text]) => withHeader(name, (value) => splice(value, at, text))),
    headerName.map((name): Change => (wire) => {
      const headers = new Headers(wire.headers);
      headers.delete(name);
      return { ...wire, headers };
    }),
    fc.constantFrom('GET', 'POST', 'PUT', 'TRACE', '').map((method): Change => (wire) => ({ ...wire, method })),
    fc.oneof(fc.string(), fc.constantFrom('/', '//', '/%2e')).map((path): Change => (wire) => ({ ...wire, path })),
    fc.string().map((host): Change => (wire) => ({ ...wire, host })),
    fc.tuple(fc.nat(300), fc.string()).map(([at, text]): Change => (wire) => ({
      ...wire,
      query: splice(wire.query, at, text),
    })),
    fc.tuple(fc.nat(300), fc.uint8Array({ maxLength: 4 })).map(([at, bytes]): Change => (wire) => ({
      ...wire,
      body: spliceBytes(wire.body, at, bytes),
    })),
  );
}

function withHeader(name: string, edit: (value: string) => string): Change {
  return (wire) => {
    const headers = new Headers(wire.headers);
    headers.set(name, edit(headers.get(name) ?? ''));
    return { ...wire, headers };
  };
}

function splice(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + inserted.length);
}

function spliceBytes(bytes: Uint8Array, at: number, inserted: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + inserted.length)]);
}
