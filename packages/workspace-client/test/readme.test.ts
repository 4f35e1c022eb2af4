import { answerWith } from '@cloud-contracts/client-testing/src/answerWith.ts';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEditor } from '@cloud-contracts/client-testing/src/openEditor.ts';
import { readmePrograms } from '@cloud-contracts/client-testing/src/readmePrograms.ts';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { WaiterOptions, WorkspaceClient } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

const programs = readmePrograms(new URL('../README.md', import.meta.url));

const editor = openEditor(import.meta.dirname, '');
beforeAll(() => void editor.check(''), 60_000);

/** A desktop in this state, as an answer. */
function desktop(status: string) {
  return { desktop: { desktop_id: 'desktop-1', computer_name: 'DESKTOP01', status } };
}

describe('the README', () => {
  it.each(programs)('has code that compiles: $heading', ({ code }) => {
    expect(editor.checkProgram(code)).toEqual([]);
  });

  it('leads a desktop from beginning to end', async () => {
    const { code } = programs.find(({ heading }) => heading === 'A desktop from beginning to end')!;
    const file = join(import.meta.dirname, 'walkThrough.readme.ts');
    writeFileSync(file, code);
    onTestFinished(() => rmSync(file));
    const { tryOut } = (await import(file)) as {
      tryOut: (workspace: WorkspaceClient, choice: object, wait: WaiterOptions) => Promise<string>;
    };
    const { workspace, router, sent } = await startMock();
    answerWith(router, 'createDesktop', { job_id: 'job-1' });
    answerWith(
      router,
      'showJob',
      { status: 'RUNNING' },
      { status: 'SUCCESS', sub_jobs: [{ status: 'SUCCESS', entities: { desktop_id: 'desktop-1' } }] },
      { status: 'SUCCESS' },
    );
    answerWith(router, 'showDesktopDetail', desktop('SHUTOFF'), desktop('ACTIVE'), desktop('SHUTOFF'));
    answerWith(router, 'batchDeleteDesktops', { job_id: 'job-2' });

    const choice = { product_id: 'product-1', image_id: 'image-1', user_name: 'someone' };
    await expect(tryOut(workspace, choice, { minDelay: 1, maxDelay: 1 })).resolves.toBe('DESKTOP01');

    expect(router.problems).toEqual([]);
    expect(sent).toEqual([
      'POST /v2/project-1/desktops',
      'GET /v2/project-1/workspace-jobs/job-1',
      'GET /v2/project-1/workspace-jobs/job-1',
      'GET /v2/project-1/desktops/desktop-1',
      'GET /v2/project-1/desktops/desktop-1',
      'POST /v2/project-1/desktops/action',
      'GET /v2/project-1/desktops/desktop-1',
      'POST /v2/project-1/desktops/batch-delete',
      'GET /v2/project-1/workspace-jobs/job-2',
    ]);
  });
});
