import { describe, expect, it } from 'vitest';
import { deleteDisk, extendDisk, listDisks, listVersions } from '../../test/exampleHuaweiService.ts';
import { InputError } from '../errors/InputError.ts';
import { buildUrl } from './buildUrl.ts';

describe('buildUrl', () => {
  it.each([
    [listVersions, {}, '/'],
    [listDisks, { project_id: 'p' }, '/v2/p/disks'],
    [listDisks, { project_id: 'p', limit: 0, shared: false }, '/v2/p/disks?limit=0&shared=false'],
    [listDisks, { project_id: 'p', name: 'a b&c=d/é', limit: undefined }, '/v2/p/disks?name=a%20b%26c%3Dd%2F%C3%A9'],
    [listDisks, { project_id: 'p', ids: ['1', '2'] }, '/v2/p/disks?ids=1&ids=2'],
    [listDisks, { project_id: 'p', name: null, unknown: 1 }, '/v2/p/disks'],
    [deleteDisk, { project_id: 'p', disk_id: 'a/b?c#d' }, '/v2/p/disks/a%2Fb%3Fc%23d'],
    [deleteDisk, { project_id: 'p', disk_id: 7 }, '/v2/p/disks/7'],
    [extendDisk, { project_id: 'p', disk_id: 'd' }, '/v2/p/disks/d/action'],
  ])('%o with %j is %s', (operation, input, url) => {
    expect(buildUrl(operation, input)).toBe(url);
  });

  it.each([
    ['a part of the path is missing', deleteDisk, { project_id: 'p' }, '/disk_id'],
    ['it is null', deleteDisk, { project_id: 'p', disk_id: null }, '/disk_id'],
    ['it is empty, which would name the list', deleteDisk, { project_id: 'p', disk_id: '' }, '/disk_id'],
    ['it would lead a step up', deleteDisk, { project_id: 'p', disk_id: '..' }, '/disk_id'],
    ['it would lead nowhere', deleteDisk, { project_id: 'p', disk_id: '.' }, '/disk_id'],
    ['it is an object', deleteDisk, { project_id: 'p', disk_id: {} }, '/disk_id'],
    ['it holds half a surrogate pair', deleteDisk, { project_id: 'p', disk_id: 'd\ud800' }, '/disk_id'],
    ['the query would hold half of one', listDisks, { project_id: 'p', ids: ['1', '\ud800'] }, '/ids'],
    ['a member of the query is an object', listDisks, { project_id: 'p', name: {} }, '/name'],
    ['a list of the query has a hole', listDisks, { project_id: 'p', ids: ['1', undefined] }, '/ids'],
  ])('refuses an input in which %s', (_, operation, input, pointer) => {
    expect(() => buildUrl(operation, input)).toThrow(InputError);
    expect(() => buildUrl(operation, input)).toThrow(expect.objectContaining({ pointer, operation: operation.name }));
  });
});
