import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { formatRoutes } from './formatRoutes.ts';
import { listRoutes } from './listRoutes.ts';

describe('formatRoutes', () => {
  it('writes a table with each way to tell operations apart', () => {
    expect(formatRoutes(listRoutes(disks))).toBe(`Disks 1

OPERATION     METHOD  PATH                                         SELECTOR              ERRORS  EXAMPLES
ShowVolume    GET     /v2/{project_id}/volumes/{volume_id}         -                     2       show, off
DeleteVolume  DELETE  /v2/{project_id}/volumes/{volume_id}         -                     2       -
ListVolumes   GET     /v2/{project_id}/volumes/detail              -                     2       list
ExtendVolume  POST    /v2/{project_id}/volumes/{volume_id}/action  body.os-extend        2       extend
AttachVolume  POST    /v2/{project_id}/volumes/{volume_id}/action  body.os-attach        2       -
CreateTags    POST    /v2/{project_id}/tags/action                 body.action = create  2       -
DeleteTags    POST    /v2/{project_id}/tags/action                 body.action = delete  2       -
StartJob      POST    /jobs                                        X-Job-Action: start   2       -
StopJob       POST    /jobs                                        X-Job-Action: stop    2       -

9 operations.`);
  });

  it('says how many codes are common to all operations', () => {
    expect(formatRoutes(listRoutes(vault))).toContain(
      'operations. Any may also answer with one of 38 common error codes.',
    );
  });
});
