import { expect, it } from 'vitest';
import { formatSdkDate } from './formatSdkDate.ts';

it.each([
  [1573789015, '20191115T033655Z'],
  [0, '19700101T000000Z'],
])('%d is %s', (timestamp, date) => {
  expect(formatSdkDate(timestamp)).toBe(date);
});
