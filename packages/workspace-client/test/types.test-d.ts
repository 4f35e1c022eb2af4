// oxlint-disable vitest/expect-expect -- a compile error that is expected is an assertion
import type { Known } from '@cloud-contracts/client-testing/src/Known.ts';
import { describe, expectTypeOf, it } from 'vitest';
import {
  type ListDesktopsOutput,
  type Paginator,
  type ShowDesktopDetailOutput,
  type ShowJobOutput,
  type SimpleDesktopInfo,
  type WorkspaceCaller,
  type WorkspaceClient,
  type WorkspaceClientOptions,
  type WorkspaceDesktops,
  WorkspaceError,
  type WorkspaceErrorCode,
  type WorkspaceRegion,
  settle,
  updateDesktop,
} from '../src/generated/index.ts';

// Compiled, never run.
declare const workspace: WorkspaceClient;
declare const caller: WorkspaceCaller;

describe('a group', () => {
  it('has a type, and what its methods return', () => {
    expectTypeOf(workspace.desktops).toEqualTypeOf<WorkspaceDesktops>();
    expectTypeOf(workspace.desktops.listDesktops()).resolves.toEqualTypeOf<ListDesktopsOutput>();
    expectTypeOf(workspace.desktops.paginateListDesktops()).toEqualTypeOf<
      Paginator<SimpleDesktopInfo, ListDesktopsOutput>
    >();
    expectTypeOf(
      workspace.desktops.waitUntilDesktopActive({ desktop_id: 'd' }),
    ).resolves.toEqualTypeOf<ShowDesktopDetailOutput>();
    expectTypeOf(
      workspace.desktops.batchDeleteDesktopsAndWait({ body: { desktop_ids: ['d'] } }),
    ).resolves.toEqualTypeOf<ShowJobOutput>();
  });

  it('cannot be exchanged, and takes what its operations take', () => {
    // @ts-expect-error another group, where none can be put
    workspace.desktops = workspace.users;
    // @ts-expect-error the desktop is missing
    void workspace.desktops.showDesktopDetail();
    // @ts-expect-error an operation of another group
    void workspace.desktops.listUsers();
    // @ts-expect-error misspelt, through the function
    void updateDesktop(caller, { desktop_id: 'd', body: { computer_nam: 'x' } });
  });
});

describe('errors', () => {
  it('have the codes of the catalogue', async () => {
    const result = await settle(workspace.desktops.listDesktops());
    if (result.ok) expectTypeOf(result.data).toEqualTypeOf<ListDesktopsOutput>();
    else if (result.error instanceof WorkspaceError)
      expectTypeOf<WorkspaceErrorCode>().toExtend<Known<typeof result.error.code>>();
  });
});

describe('options', () => {
  it('need credentials, and take a region or an endpoint', () => {
    const credentials = { token: 'not-a-real-token' };
    expectTypeOf<'la-north-2'>().toExtend<Known<WorkspaceRegion>>();
    expectTypeOf<'eu-west-101'>().not.toExtend<Known<WorkspaceRegion>>();
    expectTypeOf<{ region: 'eu-west-101'; credentials: typeof credentials }>().toExtend<WorkspaceClientOptions>();
    expectTypeOf<{ endpoint: string; credentials: typeof credentials }>().toExtend<WorkspaceClientOptions>();
    expectTypeOf<{ region: string }>().not.toExtend<WorkspaceClientOptions>();
  });
});
