import { expect, it } from 'vitest';
import { formatQuantity } from './formatQuantity.ts';

it.each([
  [11_678, 'B', '11,678 B'],
  [0.0115, 'B', '0.0115 B'],
  [129_043, 'B', '129 kB'],
  [-45_594_165, 'B', '-45.6 MB'],
  [25_277_403_136, 'B', '25.3 GB'],
  [222_941, '/s', '223,000/s'],
  [0.5452, 'ms', '0.545 ms'],
  [12_345, 'count', '12,345'],
] as const)('%f in %s is %s', (value, unit, text) => {
  expect(formatQuantity(value, unit)).toBe(text);
});
