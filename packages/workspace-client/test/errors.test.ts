import { failureOf } from '@cloud-contracts/client-testing/src/failureOf.ts';
import { describe, expect, it } from 'vitest';
import { ServiceError, WorkspaceError, isWorkspaceError } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

describe('an error of the service', () => {
  it('is a WorkspaceError that says all there is to know, in each documented shape', async () => {
    const { workspace, router } = await startMock();
    const shapes = [
      { error_code: 'WKS.00010012', error_msg: 'No.' },
      { error_code: 'WKS.00010012', error_msg: 'No.', encoded_authorization_message: 'not-a-real-message' },
      { error_code: 'WKS.00010012', error_msg: 'No.', error_detail: 'No such desktop.' },
    ];
    for (const body of shapes) {
      router.answer('deleteDesktop', { http: Response.json(body, { status: 404 }) });
      // oxlint-disable-next-line no-await-in-loop -- the answers come in turn
      const error = await failureOf(workspace.desktops.deleteDesktop({ desktop_id: 'desktop-1' }));
      expect(error).toBeInstanceOf(WorkspaceError);
      expect(error).toBeInstanceOf(ServiceError);
      expect(error).toMatchObject({
        name: 'WorkspaceError',
        code: 'WKS.00010012',
        message: 'No.',
        status: 404,
        operation: 'deleteDesktop',
        body,
        attempts: 1,
      });
      expect(isWorkspaceError(error, 'deleteDesktop')).toBe(true);
      expect(isWorkspaceError(error, 'showDesktopDetail')).toBe(false);
    }
  });

  it('is retried by its status, and by a code that the catalogue calls a passing one', async () => {
    const { workspace, router } = await startMock();
    router.answer('listDesktops', {
      http: Response.json({ error_code: 'WKS.0000', error_msg: 'Busy.' }, { status: 503 }),
    });
    await workspace.desktops.listDesktops();
    router.answer('listDesktops', {
      http: Response.json({ error_code: 'WKS.0005', error_msg: 'Busy.' }, { status: 409 }),
    });
    await workspace.desktops.listDesktops();
    router.answer('listDesktops', {
      http: Response.json({ error_code: 'WKS.0000', error_msg: 'No.' }, { status: 400 }),
    });
    expect(await failureOf(workspace.desktops.listDesktops())).toMatchObject({ retryable: false, attempts: 1 });
    expect(router.requests).toHaveLength(5);
  });
});
