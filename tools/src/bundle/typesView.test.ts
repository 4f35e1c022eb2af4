import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { typesView } from './typesView.ts';

function view(schema: object): unknown {
  const document = typesView({ components: { schemas: { A: schema } } });
  return (document['components'] as { schemas: { A: unknown } }).schemas.A;
}

const shape = { type: 'object', properties: { A: { type: 'string' }, B: { type: 'string' } } };

async function types(document: object): Promise<string> {
  return astToString(await openapiTS(structuredClone(document) as never));
}

describe('the view for openapi-typescript', () => {
  it.each([
    ['a condition', { if: { required: ['A'] }, then: { required: ['B'] }, else: {} }],
    ['conditions inside allOf', { allOf: [{ if: { required: ['A'] }, then: { required: ['B'] } }] }],
    ['a choice of required members', { anyOf: [{ required: ['A'] }, { required: ['B'] }] }],
    ['a choice of them inside allOf', { allOf: [{ oneOf: [{ required: ['A'] }, { required: ['B'] }] }] }],
    ['an exclusion', { not: { required: ['A', 'B'] } }],
    [
      'a choice in which one branch says nothing of shapes',
      { anyOf: [{ required: ['A'] }, { properties: { C: {} } }] },
    ],
  ])('leaves out %s, and what that empties', (_, condition) => {
    expect(view({ ...shape, ...condition })).toEqual(shape);
  });

  it('keeps the branches that have a shape', () => {
    const branches = [{ $ref: '#/components/schemas/B' }, { type: 'object', required: ['C'] }];
    expect(view({ allOf: [...branches, { required: ['A'] }] })).toEqual({ allOf: branches });
    expect(view({ oneOf: branches })).toEqual({ oneOf: branches });
  });

  it('keeps the rest: a member that may not be there, required members, members called not', () => {
    const schema = { type: 'object', required: ['not'], properties: { Error: false, not: { type: 'string' } } };
    expect(view(schema)).toEqual(schema);
  });

  it('gives types without the leftovers of conditions', async () => {
    const conditional = { ...shape, description: 'One of both.', anyOf: [{ required: ['A'] }, { required: ['B'] }] };
    const document = {
      openapi: '3.1.0',
      info: { title: 'x', version: 'x' },
      paths: {},
      components: { schemas: { A: { ...conditional, allOf: [{ if: {}, then: {} }] } } },
    };
    expect(await types(document)).toMatch(/\| unknown|& unknown|& \(/);
    expect(await types(typesView(document))).not.toMatch(/\| unknown|& unknown|& \(/);
  });
});
