import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Bundle, bundleService } from '../bundle/bundleService.ts';
import { makeRepository, swap } from '../testing/makeRepository.ts';
import { loadService } from './loadService.ts';
import { locate } from './locate.ts';

const operation = 'specs/demo/operations/disks/ListDisks.yaml';

const fixture = fileURLToPath(new URL('fixtures/demo', import.meta.url));

function at({ source, canonical }: Bundle, pointer: string): string {
  const { file, line, column } = locate({ source, canonical }, pointer);
  return `${file}:${line}:${column}`;
}

describe('locate', async () => {
  const demo = await bundleService(loadService(fixture, 'demo'));

  it.each([
    ['what stands in openapi.yaml', '/info/title', 'specs/demo/openapi.yaml:3:3'],
    ['an operation, at its file', '/paths/~1#ListDisks/post', `${operation}:1:1`],
    ['a member of an operation', '/paths/~1#ListDisks/post/x-source/section', `${operation}:4:36`],
    ['an item of a list', '/paths/~1#ListDisks/post/x-error-codes/0', `${operation}:9:5`],
    [
      'a component, by the file it came from',
      '/components/schemas/Disk/properties/Size',
      'specs/demo/schemas/Disk.yaml:7:3',
    ],
    [
      'a component of common/',
      '/components/schemas/ErrorEnvelope',
      'specs/common/tencent/schemas/ErrorEnvelope.yaml:1:1',
    ],
    [
      'a scheme, which is inlined',
      '/components/securitySchemes/TC3-HMAC-SHA256/in',
      'specs/common/tencent/security/TC3-HMAC-SHA256.yaml:2:1',
    ],
    ['a row of the error catalogue', '/x-error-catalogue/common/0/retry', 'specs/common/tencent/errors.yaml:4:3'],
    ['an erratum', '/x-errata/0/evidence', 'specs/demo/errata.yaml:7:3'],
    [
      'a common parameter',
      '/x-common-parameters/X-TC-Action/schema/type',
      'specs/common/tencent/parameters/X-TC-Action.yaml:6:3',
    ],
    ['the nearest parent of what is missing', '/paths/~1#ListDisks/post/x-pagination/style', `${operation}:1:1`],
    [
      'the nearest parent, deep inside',
      '/paths/~1#ListDisks/post/requestBody/content/application~1json/schema/required',
      `${operation}:15:7`,
    ],
    ['the whole document', '', 'specs/demo/openapi.yaml:1:1'],
  ])('finds %s', (_, pointer, place) => {
    expect(at(demo, pointer)).toBe(place);
  });

  it('stays at a reference to a component, and goes on behind it', () => {
    const items =
      '/paths/~1#ListDisks/post/responses/200/content/application~1json/schema/oneOf/0/properties/Response/properties/Disks/items';
    expect(at(demo, items)).toBe(`${operation}:44:23`);
    expect(at(demo, `${items}/properties/Size`)).toBe('specs/demo/schemas/Disk.yaml:7:3');
  });

  it('gives the pointer inside the file', () => {
    expect(locate({ source: demo.source, canonical: demo.canonical }, '/paths/~1#ListDisks/post/tags/0').pointer).toBe(
      '/tags/0',
    );
  });

  it('tells a shared response from a data type of the same name', async () => {
    const root = makeRepository({
      [operation]: swap('responses:\n', "responses:\n  '404':\n    $ref: ../../responses/Disk.yaml\n"),
      'specs/demo/responses/Disk.yaml': 'description: No such disk.\n',
    });
    const shared = await bundleService(loadService(root, 'demo'));
    expect(at(shared, '/components/responses/Disk/description')).toBe('specs/demo/responses/Disk.yaml:1:1');
    expect(at(shared, '/paths/~1#ListDisks/post/responses/404/description')).toBe('specs/demo/responses/Disk.yaml:1:1');
    expect(at(shared, '/components/schemas/Disk/properties/Size')).toBe('specs/demo/schemas/Disk.yaml:7:3');
  });

  it('tells a data type from an operation of the same name', async () => {
    const root = makeRepository({
      'specs/demo/openapi.yaml': swap('disks/ListDisks.yaml', 'disks/Disk.yaml'),
      'specs/demo/operations/disks/ListDisks.yaml': null,
      'specs/demo/operations/disks/Disk.yaml':
        'operationId: ListDisks\nresponses:\n  default:\n    description: All.\n    content:\n      application/json:\n        schema:\n          $ref: ../../schemas/Disk.yaml\n',
    });
    expect(at(await bundleService(loadService(root, 'demo')), '/components/schemas/Disk/type')).toBe(
      'specs/demo/schemas/Disk.yaml:1:1',
    );
  });
});
