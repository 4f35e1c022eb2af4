import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import type { Json } from './Json.ts';
import { readOperations } from './Operation.ts';
import { OperationTable } from './OperationTable.ts';

const table = new OperationTable(readOperations(disks));

function find(method: string, path: string, body?: Json, headers: Record<string, string> = {}): string | undefined {
  return table.find({ method, path, body, headers: new Headers(headers) })?.id;
}

describe('OperationTable', () => {
  it('matches by method and path template', () => {
    expect(find('GET', '/v2/p-1/volumes/v-1')).toBe('ShowVolume');
    expect(find('DELETE', '/v2/p-1/volumes/v-1')).toBe('DeleteVolume');
  });

  it('prefers a literal segment to a template, whatever their order in the bundle', () => {
    expect(find('GET', '/v2/p-1/volumes/detail')).toBe('ListVolumes');
  });

  it('does so among paths of any length', () => {
    const paths = ['/a/{i}', '/a/{i}/c', '/a/{i}/c/{d}', '/a', '/a/b'];
    const items = paths.map((path) => [path, { get: { operationId: path, responses: {} } }] as const);
    const bundle = { ...disks, paths: Object.fromEntries(items) };
    const many = new OperationTable(readOperations(bundle));
    const found = many.find({ method: 'GET', path: '/a/b', headers: new Headers(), body: undefined });
    expect(found?.id).toBe('/a/b');
  });

  it('tells operations of one path apart by a key of the body', () => {
    expect(find('POST', '/v2/p-1/volumes/v-1/action', { 'os-extend': { new_size: 1 } })).toBe('ExtendVolume');
    expect(find('POST', '/v2/p-1/volumes/v-1/action', { 'os-attach': {} })).toBe('AttachVolume');
    expect(find('POST', '/v2/p-1/volumes/v-1/action', { 'os-detach': {} })).toBeUndefined();
  });

  it('tells operations of one path apart by the value of a member', () => {
    expect(find('POST', '/v2/p-1/tags/action', { action: 'create' })).toBe('CreateTags');
    expect(find('POST', '/v2/p-1/tags/action', { action: 'delete' })).toBe('DeleteTags');
    expect(find('POST', '/v2/p-1/tags/action', { action: 'drop' })).toBeUndefined();
  });

  it('tells operations of one path apart by a header', () => {
    expect(find('POST', '/jobs', {}, { 'x-job-action': 'start' })).toBe('StartJob');
    expect(find('POST', '/jobs', {}, { 'X-Job-Action': 'stop' })).toBe('StopJob');
    expect(find('POST', '/jobs', {})).toBeUndefined();
  });

  it('never matches by a fragment', () => {
    expect(find('POST', '/jobs#start', {})).toBeUndefined();
  });

  it.each([
    ['another method', 'PUT', '/v2/p-1/volumes/v-1'],
    ['a longer path', 'GET', '/v2/p-1/volumes/v-1/x'],
    ['an empty segment', 'GET', '/v2//volumes/v-1'],
    ['a slash at the end', 'GET', '/v2/p-1/volumes/'],
  ])('does not match %s', (_, method, path) => {
    expect(find(method, path)).toBeUndefined();
  });

  it.each<[string, Json | undefined]>([
    ['no body', undefined],
    ['an array', ['os-extend']],
    ['a string', 'os-extend'],
  ])('does not match a body selector with %s', (_, body) => {
    expect(find('POST', '/v2/p-1/volumes/v-1/action', body)).toBeUndefined();
  });

  it('does not take what every object inherits for a key of the body', () => {
    const inherited = new OperationTable([{ ...table.byId('ExtendVolume')!, selector: { bodyKey: 'toString' } }]);
    const request = { method: 'POST', path: '/v2/p-1/volumes/v-1/action', headers: new Headers() };
    expect(inherited.find({ ...request, body: {} })).toBeUndefined();
    expect(inherited.find({ ...request, body: { toString: {} } })).toBeDefined();
  });

  it('prefers an operation with a selector to one without, whatever their order in the bundle', () => {
    const { selector: _, ...start } = table.byId('StartJob')!;
    const mixed = new OperationTable([{ ...start, id: 'AnyJob', selector: undefined }, table.byId('StopJob')!]);
    const request = { method: 'POST', path: '/jobs', body: {} };
    expect(mixed.find({ ...request, headers: new Headers({ 'x-job-action': 'stop' }) })?.id).toBe('StopJob');
    expect(mixed.find({ ...request, headers: new Headers() })?.id).toBe('AnyJob');
  });
});
