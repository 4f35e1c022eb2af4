import { Ajv2020 } from 'ajv/dist/2020.js';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../ruleset/document/examplesOf.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import { toPointer } from '../ruleset/document/JsonPath.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import { loadService } from '../source/loadService.ts';
import { bundleService } from './bundleService.ts';
import { foldedView } from './foldedView.ts';

const demo = fileURLToPath(new URL('../source/fixtures/demo', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

async function canonicalOf(root: string, service: string): Promise<JsonObject> {
  const { canonical, findings } = await bundleService(loadService(root, service));
  expect(findings).toEqual([]);
  return canonical!;
}

/** What a test looks at in an operation. */
interface Folded {
  operationId: string;
  parameters: { name: string; required?: boolean; schema: object; examples?: object }[];
  requestBody: { required: boolean; content: Record<string, { schema: { anyOf: object[] }; examples: object }> };
  responses: Record<string, { content: Record<string, { schema: { anyOf: object[] }; examples: object }> }>;
}

function operationAt(document: JsonObject, path: string): Folded {
  return (document['paths'] as Record<string, { post: Folded }>)[path]!.post;
}

const ok = { 200: { description: 'Done.' } };
const body = (properties: object, required = true): object => ({
  required,
  content: { 'application/json': { schema: { type: 'object', properties } } },
});

const deleteAs = (operationId: string): object => ({
  post: { operationId, requestBody: body({ DiskId: { type: 'string' } }), responses: ok },
});

describe('the folded view', async () => {
  const folded = foldedView(await canonicalOf(demo, 'demo'));

  it('has one path item for each path on the wire', () => {
    expect(Object.keys(folded['paths'] as object)).toEqual(['/']);
    expect(operationAt(folded, '/').operationId).toBe('post');
  });

  it('has the examples of all operations, whose keys pair request, response and selector', () => {
    const { requestBody, responses, parameters } = operationAt(folded, '/');
    const keys = ['ListDisks.all', 'DeleteDisk.by-id'];
    expect(Object.keys(requestBody.content['application/json']!.examples)).toEqual(keys);
    expect(Object.keys(responses['200']!.content['application/json']!.examples)).toEqual(keys);
    expect(parameters[0]!.examples).toEqual({
      'ListDisks.all': { value: 'ListDisks' },
      'DeleteDisk.by-id': { value: 'DeleteDisk' },
    });
  });

  it('has the common parameters as headers, the selecting one with its values', () => {
    expect(operationAt(folded, '/').parameters).toMatchObject([
      {
        name: 'X-TC-Action',
        in: 'header',
        required: true,
        schema: { type: 'string', enum: ['ListDisks', 'DeleteDisk'] },
      },
    ]);
    expect(folded).not.toHaveProperty('x-common-parameters');
  });

  it('requires of a shared path only what all its operations require', () => {
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
    const dry = { name: 'Dry-Run', in: 'header', required: true, schema: { type: 'boolean' } };
    const document = foldedView({
      paths: {
        '/disks/{id}/action#extend': {
          post: {
            operationId: 'extend',
            parameters: [id, dry],
            requestBody: body({ size: { type: 'integer' } }),
            responses: ok,
          },
        },
        '/disks/{id}/action#detach': {
          post: {
            operationId: 'detach',
            parameters: [id],
            requestBody: body({ force: { type: 'boolean' } }, false),
            responses: ok,
          },
        },
      },
    });
    const operation = operationAt(document, '/disks/{id}/action');
    expect(operation.operationId).toBe('postDisksIdAction');
    expect(operation.parameters).toEqual([id, { ...dry, required: false }]);
    expect(operation.requestBody.required).toBe(false);
    expect(operation.requestBody.content['application/json']!.schema.anyOf).toMatchObject([
      { title: 'extend' },
      { title: 'detach' },
    ]);
  });

  it('leaves an operation that shares nothing as it is', () => {
    const get = { operationId: 'list', parameters: [], responses: ok, 'x-rate-limit': { requests: 1, per: 'second' } };
    expect(foldedView({ paths: { '/disks': { get } } })).toEqual({ paths: { '/disks': { get } } });
  });

  it('accepts a body that several operations accept, which oneOf would refuse', () => {
    const document = foldedView({ paths: { '/#A': deleteAs('A'), '/#B': deleteAs('B') } });
    const { schema } = operationAt(document, '/').requestBody.content['application/json']!;
    expect(new Ajv2020({ strict: false }).validate(schema, { DiskId: 'disk-1' })).toBe(true);
    expect(new Ajv2020({ strict: false }).validate(schema, { DiskId: 1 })).toBe(false);
  });

  it('accepts every documented request and response of CFS that the canonical view accepts', async () => {
    const canonical = await canonicalOf(repository, 'cfs');
    const whole = foldedView(canonical);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(canonical, 'canonical');
    ajv.addSchema(whole, 'folded');
    const places = { request: 'requestBody', response: 'responses/200', parameter: '' };
    const validator = (document: string, pointer: string) =>
      ajv.getSchema(`${document}#${encodeURI(pointer).replaceAll('#', '%23')}`)!;

    const accepted = [...operationsOf(canonical)].flatMap((operation) =>
      [...examplesOf(canonical, operation)].map(({ object, schemaPath, part }) => {
        const byCanonical = validator('canonical', toPointer(schemaPath))(object['value']);
        const byFolded = validator(
          'folded',
          `/paths/~1/post/${places[part]}/content/application~1json/schema`,
        )(object['value']);
        return { id: operation.id, part, byCanonical, byFolded };
      }),
    );
    expect(accepted.filter(({ byCanonical, byFolded }) => byCanonical && !byFolded)).toEqual([]);
    expect(accepted.filter(({ byCanonical }) => byCanonical).length).toBeGreaterThan(38);
  });
});
