import { describe, expect, it } from 'vitest';
import { generatorView } from './generatorView.ts';

const envelope = {
  type: 'object',
  properties: { Response: { required: ['Error'], properties: { Error: { type: 'object' } } } },
};
const success = {
  type: 'object',
  required: ['Response'],
  properties: { Response: { type: 'object', properties: { Error: false, Size: { type: 'integer' } } } },
};

function view(schema: object, others: object = {}): { media: Record<string, unknown>; schemas: object } {
  const media = { 'application/json': { schema, ...others } };
  const document = generatorView({
    components: { schemas: { ErrorEnvelope: envelope, Disk: { type: 'object' } } },
    paths: { '/': { post: { responses: { 200: { content: media } } } } },
  }) as {
    components: { schemas: object };
    paths: { '/': { post: { responses: { 200: { content: Record<string, Record<string, unknown>> } } } } };
  };
  return {
    media: document.paths['/'].post.responses['200'].content['application/json']!,
    schemas: document.components.schemas,
  };
}

const header = (name: string): object => ({ name, in: 'header', required: true, schema: { type: 'string' } });
const operation = (value: string): object => ({
  operationId: value,
  'x-selector': { header: 'X-TC-Action', value },
  parameters: [{ name: 'Own', in: 'header' }],
});

describe('the view for openapi-generator', () => {
  it('answers with the success alone: the generator would take an error for one', () => {
    const { media, schemas } = view({ oneOf: [success, { $ref: '#/components/schemas/ErrorEnvelope' }] });
    expect(media['schema']).toEqual({
      type: 'object',
      required: ['Response'],
      properties: { Response: { type: 'object', properties: { Size: { type: 'integer' } } } },
    });
    expect(schemas).toEqual({});
  });

  it('keeps other variants', () => {
    const schema = { oneOf: [{ $ref: '#/components/schemas/Disk' }, { $ref: '#/components/schemas/ErrorEnvelope' }] };
    expect(view(schema).media['schema']).toEqual(schema);
  });

  it('succeeds with 200 where the contract does with 300: its clients would take that for a failure', () => {
    const responses = { 300: { description: 'The versions.' }, default: { description: 'The call failed.' } };
    expect(generatorView({ paths: { '/': { get: { responses } } } })).toMatchObject({
      paths: { '/': { get: { responses: { 200: responses[300], default: responses.default } } } },
    });
  });

  it('leaves the members that a map names to the map', () => {
    const map = { type: 'object', additionalProperties: { type: 'string' } };
    const { media } = view({ ...map, required: ['hw:key'], properties: { 'hw:key': { type: 'string' } } });
    expect(media['schema']).toEqual(map);
  });

  it('has no conditions', () => {
    const { media } = view({
      type: 'object',
      if: { required: ['A'] },
      then: { required: ['B'] },
      anyOf: [{ required: ['A'] }],
    });
    expect(media['schema']).toEqual({ type: 'object' });
  });

  it('has no examples, which take it minutes', () => {
    expect(view({ type: 'string' }, { examples: { one: { value: 'x' } }, example: 'x' }).media).toEqual({
      schema: { type: 'string' },
    });
  });

  it('gives the null of a variant a variant of its own: inside one the generator loses it', () => {
    expect(view({ oneOf: [{ type: ['string', 'null'] }, { type: 'integer' }] }).media['schema']).toEqual({
      oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }],
    });
  });

  it('has the common parameters as headers of each operation, the action and the version with their only value', () => {
    const document = generatorView({
      info: { version: '2024-01-01' },
      'x-common-parameters': { 'X-TC-Action': header('X-TC-Action'), 'X-TC-Version': header('X-TC-Version') },
      paths: { '/#List': { post: operation('List') }, '/#Delete': { post: operation('Delete') } },
    });
    expect(document).not.toHaveProperty('x-common-parameters');
    for (const action of ['List', 'Delete']) {
      expect(document).toHaveProperty(
        ['paths', `/#${action}`, 'post', 'parameters'],
        [
          { ...header('X-TC-Action'), schema: { type: 'string', enum: [action] } },
          { ...header('X-TC-Version'), schema: { type: 'string', enum: ['2024-01-01'] } },
          { name: 'Own', in: 'header' },
        ],
      );
    }
  });

  it.each([
    ['an object or null', { oneOf: [{ $ref: '#/components/schemas/Disk' }, { type: 'null' }] }],
    ['a text or null', { type: ['string', 'null'] }],
    ['known values', { type: 'string', 'x-extensible-enum': ['a', 'b'] }],
  ])('keeps what the generator reads: %s', (_, schema) => {
    expect(view(schema).media['schema']).toEqual(schema);
  });
});
