import * as fc from 'fast-check';

/** Arrays or objects within each other, up to `levels` deep. Of three, one is as deep as any real document. */
export function nested(levels: number): fc.Arbitrary<unknown> {
  const depth = fc.oneof(fc.nat(10), fc.nat(1000), fc.nat(levels));
  return fc.tuple(depth, fc.constantFrom(wrapArray, wrapObject)).map(([count, wrap]) => {
    let value: unknown = 'x';
    for (let level = 0; level < count; level++) value = wrap(value);
    return value;
  });
}

const wrapArray = (value: unknown): unknown => [value];
const wrapObject = (value: unknown): unknown => ({ Name: value });
