import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { formatRoutes } from './formatRoutes.ts';
import { listRoutes } from './listRoutes.ts';

describe('formatRoutes', () => {
  it('writes a table with each way to tell operations apart', () => {
    expect(formatRoutes(listRoutes(disks))).toBe(`Disks 1

OPERATION     METHOD  PATH                                         SELECTOR              ERRORS  EXAMPLES
ShowVolume    GET     /v2/{project_id}/volumes/{volume_id}         -                     1       show
DeleteVolume  DELETE  /v2/{project_id}/volumes/{volume_id}         -                     1       -
ListVolumes   GET     /v2/{project_id}/volumes/detail              -                     1       list
ExtendVolume  POST    /v2/{project_id}/volumes/{volume_id}/action  body.os-extend        1       extend
AttachVolume  POST    /v2/{project_id}/volumes/{volume_id}/action  body.os-attach        1       -
CreateTags    POST    /v2/{project_id}/tags/action                 body.action = create  1       -
DeleteTags    POST    /v2/{project_id}/tags/action                 body.action = delete  1       -
StartJob      POST    /jobs                                        X-Job-Action: start   1       -
StopJob       POST    /jobs                                        X-Job-Action: stop    1       -

9 operations.`);
  });

  it('says how many codes are common to all operations', () => {
    expect(formatRoutes(listRoutes(vault))).toContain(
      'operations. Any may also answer with one of 38 common error codes.',
    );
  });
});
