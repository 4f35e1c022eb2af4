import { expect, it } from 'vitest';
import { requireLink } from './requireLink.ts';

it('gives the ID in an output', () => {
  expect(requireLink('createVolume', { job_id: 'job-1' }, '/job_id')).toBe('job-1');
});

it.each([undefined, {}, { job_id: '' }, { job_id: 1 }])('tells that %j has none', (output) => {
  expect(() => requireLink('createVolume', output, '/job_id')).toThrow(
    'createVolume: the answer holds nothing at /job_id',
  );
});
