import { answerWith } from '@cloud-contracts/client-testing/src/answerWith.ts';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { readmePrograms } from '@cloud-contracts/client-testing/src/readmePrograms.ts';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { EvsClient, WaiterOptions } from '../src/generated/index.ts';
import { startMock, volume } from './startMock.ts';

const programs = readmePrograms(new URL('../README.md', import.meta.url));

const editor = openEditor(import.meta.dirname, '');
beforeAll(() => void editor.check(''), 60_000);

describe('the README', () => {
  it.each(programs)('has code that compiles: $heading', ({ code }) => {
    expect(editor.checkProgram(code)).toEqual([]);
  });

  it('leads a disk from beginning to end', async () => {
    const { code } = programs.find(({ heading }) => heading === 'A disk from beginning to end')!;
    const file = join(import.meta.dirname, 'walkThrough.readme.ts');
    writeFileSync(file, code);
    onTestFinished(() => rmSync(file));
    const { tryOut } = (await import(file)) as {
      tryOut: (evs: EvsClient, zone: string, server: string, wait: WaiterOptions) => Promise<string>;
    };
    const { evs, router, sent } = await startMock();
    answerWith(router, 'createVolume', { job_id: 'job-1' });
    answerWith(router, 'showJob', { status: 'RUNNING' }, { status: 'SUCCESS', entities: { volume_id: 'volume-1' } });
    answerWith(router, 'showVolume', volume('available'), volume('in-use'), volume('available'));
    answerWith(router, 'cinderCreateSnapshot', { snapshot: { id: 'snapshot-1', status: 'creating' } });
    answerWith(router, 'cinderShowSnapshot', { snapshot: { id: 'snapshot-1', status: 'available' } });

    await expect(tryOut(evs, 'az-1', 'server-1', { minDelay: 1, maxDelay: 1 })).resolves.toBe('volume-1');

    expect(router.problems).toEqual([]);
    expect(sent).toEqual([
      'POST /v2/project-1/cloudvolumes',
      'GET /v1/project-1/jobs/job-1',
      'GET /v1/project-1/jobs/job-1',
      'POST /v2/project-1/volumes/volume-1/action',
      'GET /v2/project-1/os-vendor-volumes/volume-1',
      'GET /v2/project-1/os-vendor-volumes/volume-1',
      'POST /v2/project-1/snapshots',
      'GET /v2/project-1/snapshots/snapshot-1',
      'DELETE /v2/project-1/snapshots/snapshot-1',
      'POST /v2/project-1/volumes/volume-1/action',
      'GET /v2/project-1/os-vendor-volumes/volume-1',
      'DELETE /v2/project-1/volumes/volume-1?cascade=true',
    ]);
  });
});
