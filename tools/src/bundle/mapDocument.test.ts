import { describe, expect, it } from 'vitest';
import { mapDocument } from './mapDocument.ts';

const marked = { schema: (schema: object) => ({ ...schema, seen: true }) };

describe('mapDocument', () => {
  it('reaches schemas in parameters, bodies, responses, headers, components and each other', () => {
    const leaf = { type: 'string' };
    const document = {
      components: { schemas: { A: { properties: { b: leaf }, allOf: [leaf], items: leaf } } },
      'x-common-parameters': { H: { schema: leaf } },
      paths: {
        '/': {
          get: {
            parameters: [{ schema: leaf }],
            requestBody: { content: { 'application/json': { schema: leaf } } },
            responses: { 200: { headers: { H: { schema: leaf } }, content: { 'application/json': { schema: leaf } } } },
          },
        },
      },
    };
    expect(JSON.stringify(mapDocument(document, marked)).match(/"seen":true/g)).toHaveLength(9);
  });

  it('takes neither names nor values for schemas', () => {
    const document = {
      components: {
        schemas: {
          A: {
            properties: { not: { type: 'string' }, schema: { type: 'string' } },
            default: { not: {} },
            enum: [{ if: {} }],
          },
        },
      },
      paths: {
        '/': {
          get: {
            responses: { 200: { content: { 'application/json': { examples: { e: { value: { schema: {} } } } } } } },
          },
        },
      },
    };
    const mapped = mapDocument(document, marked);
    expect(mapped['paths']).toEqual(document.paths);
    expect(mapped['components']).toEqual({
      schemas: {
        A: {
          properties: { not: { type: 'string', seen: true }, schema: { type: 'string', seen: true } },
          default: { not: {} },
          enum: [{ if: {} }],
          seen: true,
        },
      },
    });
  });

  it('leaves the document that it is given as it is', () => {
    const document = { components: { schemas: { A: { type: 'string' } } } };
    mapDocument(document, marked);
    expect(document).toEqual({ components: { schemas: { A: { type: 'string' } } } });
  });
});
