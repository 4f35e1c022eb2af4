import { describe, expect, it } from 'vitest';
import { checkExamples } from './checkExamples.ts';

const media = 'requestBody/content/application~1json/examples/one/value';
const request = `/paths/~1#Put/post/${media}`;
const response = '/paths/~1#Put/post/responses/200/content/application~1json/examples/one/value';

interface Parts {
  readonly schema?: object;
  readonly value?: unknown;
  readonly answer?: { readonly schema: object; readonly value: unknown };
  readonly parameter?: { readonly schema: object; readonly value: unknown };
  readonly schemas?: object;
  readonly deviations?: readonly string[];
}

/** A bundle with one operation, Put of the group Thing APIs, and one example. */
function contract({ schema = {}, value = {}, answer, parameter, schemas, deviations }: Parts): object {
  return {
    'x-errata': deviations ? [{ id: 'as-documented', deviations }] : [],
    components: { schemas: { ...schemas } },
    paths: {
      '/#Put': {
        post: {
          operationId: 'Put',
          tags: ['Thing APIs'],
          parameters: parameter
            ? [{ name: 'size', in: 'query', schema: parameter.schema, examples: { one: { value: parameter.value } } }]
            : [],
          requestBody: { content: { 'application/json': { schema, examples: { one: { value } } } } },
          responses: answer
            ? {
                200: {
                  content: {
                    'application/json': { schema: answer.schema, examples: { one: { value: answer.value } } },
                  },
                },
              }
            : {},
        },
      },
    },
  };
}

/** `pointer: message` of each finding; pointers are relative to the value. */
function check(parts: Parts): string[] {
  return checkExamples(contract(parts)).map(
    ({ pointer, message }) => `${pointer.replace(response, '').replace(request, '')}: ${message}`,
  );
}

const text = { type: 'string' };
const named = { type: 'object', properties: { Name: text } };

describe('a value of its own', () => {
  it.each([
    ['type', { type: 'integer' }, '7', 'expected integer, got "7"'],
    ['types', { type: ['integer', 'null'] }, '7', 'expected integer or null, got "7"'],
    ['array', { type: 'integer' }, [7], 'expected integer, got an array'],
    ['object', text, {}, 'expected string, got an object'],
    ['null', text, null, 'expected string, got null'],
    ['enum', { type: 'string', enum: ['RO', 'RW', 'NO'] }, 'rw', 'expected RO, RW or NO, got "rw"'],
    ['enum of another type', { type: 'integer', enum: [1, 2] }, '1', 'expected integer, got "1"'],
    ['const', { const: 'VPC' }, 'vpc', 'expected "VPC", got "vpc"'],
    ['minimum', { type: 'integer', minimum: 1 }, 0, 'expected at least 1, got 0'],
    ['maximum', { type: 'integer', maximum: 100 }, 101, 'expected at most 100, got 101'],
    ['exclusiveMinimum', { type: 'number', exclusiveMinimum: 0 }, 0, 'expected more than 0, got 0'],
    ['exclusiveMaximum', { type: 'number', exclusiveMaximum: 1 }, 1, 'expected less than 1, got 1'],
    ['multipleOf', { type: 'integer', multipleOf: 10 }, 15, 'expected a multiple of 10, got 15'],
    ['minLength', { type: 'string', minLength: 1 }, '', 'expected at least 1 characters, got ""'],
    ['maxLength', { type: 'string', maxLength: 2 }, 'abc', 'expected at most 2 characters, got "abc"'],
    ['pattern', { type: 'string', pattern: '^a' }, 'b', 'expected a text like /^a/, got "b"'],
    ['minItems', { type: 'array', items: text, minItems: 1 }, [], 'expected at least 1 items, got 0'],
    ['maxItems', { type: 'array', items: text, maxItems: 1 }, ['a', 'b'], 'expected at most 1 items, got 2'],
  ])('%s', (_, schema, value, fault) => {
    expect(check({ schema: { type: 'object', properties: { Field: schema } }, value: { Field: value } })).toEqual([
      `/Field: Field: ${fault}.`,
    ]);
  });

  it('may hold what x-extensible-enum does not list, and what a format does not allow', () => {
    const schema = { type: 'string', format: 'date-time', 'x-extensible-enum': ['a'] };
    expect(check({ schema: { type: 'object', properties: { Field: schema } }, value: { Field: 'b' } })).toEqual([]);
  });

  it('is not repeated if it is sensitive', () => {
    const properties = { Code: { type: 'integer', 'x-sensitive': true }, Password: { type: 'integer' } };
    expect(
      check({ schema: { type: 'object', properties }, value: { Code: 'not-a-real-secret', Password: 'x' } }),
    ).toEqual([
      '/Code: Code: expected integer, got another value.',
      '/Password: Password: expected integer, got another value.',
    ]);
  });

  it('is checked as the example of a parameter, too', () => {
    const [finding] = checkExamples(contract({ parameter: { schema: { type: 'integer' }, value: 'big' } }));
    expect(finding?.pointer).toBe('/paths/~1#Put/post/parameters/0/examples/one/value');
    expect(finding?.message).toBe('The value: expected integer, got "big".');
  });
});

describe('an unknown property', () => {
  it.each([
    ['of the body', named, { name: 'x' }, '/name: name is not documented; did you mean Name?'],
    ['of a body without any', { type: 'object', properties: {} }, { Lid: 1 }, '/Lid: Lid is not documented.'],
    [
      'of a property',
      { type: 'object', properties: { Box: named } },
      { Box: { Nmae: 'x' } },
      '/Box/Nmae: Box.Nmae is not documented; did you mean Name?',
    ],
    [
      'of an item',
      { type: 'object', properties: { Boxes: { type: 'array', items: named } } },
      { Boxes: [{ Name: 'x' }, { 'a/b': 1 }] },
      '/Boxes/1/a~1b: Boxes[1].a/b is not documented.',
    ],
    [
      'of a value of a map',
      { type: 'object', properties: { Map: { type: 'object', additionalProperties: named } } },
      { Map: { any: { Lid: 1 } } },
      '/Map/any/Lid: Map.any.Lid is not documented.',
    ],
    [
      'where additionalProperties says so itself',
      { type: 'object', properties: { Box: { ...named, additionalProperties: false } } },
      { Box: { Lid: 1 } },
      '/Box/Lid: Box.Lid is not documented.',
    ],
  ])('%s', (_, schema, value, fault) => {
    expect(check({ schema, value })).toEqual([fault]);
  });

  it('is not suggested a name that is there already', () => {
    expect(check({ schema: named, value: { Name: 'x', Nmae: 'y' } })).toEqual(['/Nmae: Nmae is not documented.']);
  });

  it('is found through data types that lead back to themselves', () => {
    const schemas = {
      Node: { type: 'object', properties: { Next: { $ref: '#/components/schemas/Node' }, Name: text } },
    };
    const schema = { $ref: '#/components/schemas/Node' };
    expect(check({ schemas, schema, value: { Next: { Next: { Name: 1, Lid: 1 } } } })).toEqual([
      '/Next/Next/Name: Next.Next.Name: expected string, got 1.',
      '/Next/Next/Lid: Next.Next.Lid is not documented.',
    ]);
  });

  it('is none where a data type is extended by allOf', () => {
    const schemas = { Base: named };
    const schema = {
      allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object', properties: { Lid: text } }],
    };
    expect(check({ schemas, schema, value: { Name: 'x', Lid: 'y' } })).toEqual([]);
    expect(check({ schemas, schema, value: { Name: 'x', Box: 'y' } })).toEqual(['/Box: Box is not documented.']);
  });

  it('is none where a condition narrows a property', () => {
    const schema = {
      type: 'object',
      properties: { Box: named, Kind: text },
      allOf: [
        { properties: { Box: { minProperties: 1 } } },
        { if: { required: ['Kind'] }, then: { properties: { Box: { required: ['Name'] } } } },
      ],
    };
    expect(check({ schema, value: { Kind: 'k', Box: { Name: 'x' } } })).toEqual([]);
    expect(check({ schema, value: { Kind: 'k', Box: { Lid: 'x' } } }).toSorted()).toEqual([
      '/Box/Lid: Box.Lid is not documented.',
      '/Box: Box.Name is missing.',
    ]);
  });
});

describe('members that belong together', () => {
  const properties = { A: text, B: text };

  it.each([
    ['a required one', { required: ['A'] }, {}, ': A is missing.'],
    ['one of two', { anyOf: [{ required: ['A'] }, { required: ['B'] }] }, {}, ': The value needs one of A, B.'],
    [
      'only one of two',
      { oneOf: [{ required: ['A'] }, { required: ['B'] }] },
      { A: '1', B: '2' },
      ': The value needs only one of A, B.',
    ],
    ['not both', { not: { required: ['A', 'B'] } }, { A: '1', B: '2' }, ': The value must not have A and B together.'],
    ['not this one', { not: { required: ['A'] } }, { A: '1' }, ': The value must not have A.'],
    ['one with the other', { dependentRequired: { A: ['B'] } }, { A: '1' }, ': The value needs B beside A.'],
    [
      'one if the other has a value',
      { if: { properties: { A: { const: '1' } }, required: ['A'] }, then: { required: ['B'] } },
      { A: '1' },
      ': B is missing.',
    ],
  ])('%s', (_, rest, value, fault) => {
    expect(check({ schema: { type: 'object', properties, ...rest }, value })).toEqual([fault]);
  });
});

/** An object that says its kind, and has a member of that name. */
function form(name: string): object {
  const member = { type: 'object', properties: { Size: { type: 'integer' } } };
  return { type: 'object', required: ['Kind', name], properties: { Kind: { const: name }, [name]: member } };
}

describe('a choice', () => {
  it('of a data type or null is reported as the data type', () => {
    const schemas = { Box: named };
    const Box = { description: 'A box.', oneOf: [{ $ref: '#/components/schemas/Box' }, { type: 'null' }] };
    const schema = { type: 'object', properties: { Box } };
    expect(check({ schemas, schema, value: { Box: null } })).toEqual([]);
    expect(check({ schemas, schema, value: { Box: { Name: 1 } } })).toEqual([
      '/Box/Name: Box.Name: expected string, got 1.',
    ]);
    expect(check({ schemas, schema, value: { Box: { Lid: 1 } } })).toEqual(['/Box/Lid: Box.Lid is not documented.']);
    expect(check({ schemas, schema, value: { Box: 'x' } })).toEqual(['/Box: Box: expected object, got "x".']);
  });

  it('of several forms is reported as the one that is meant', () => {
    const Item = { oneOf: [form('Box'), form('Lid'), { type: 'array', items: text }] };
    const schema = { type: 'object', properties: { Item } };
    expect(check({ schema, value: { Item: { Kind: 'Lid', Lid: { Size: 3 } } } })).toEqual([]);
    expect(check({ schema, value: { Item: { Kind: 'Lid', Lid: { Size: '3' } } } })).toEqual([
      '/Item/Lid/Size: Item.Lid.Size: expected integer, got "3".',
    ]);
    expect(check({ schema, value: { Item: ['a', 1] } })).toEqual(['/Item/1: Item[1]: expected string, got 1.']);
    expect(check({ schema, value: { Item: { Kind: 'Lid', Box: {} } } })).toEqual([
      '/Item/Kind: Item.Kind: expected "Box", got "Lid".',
    ]);
    expect(check({ schema, value: { Item: {} } })).toEqual(['/Item: Item fits none of the documented forms.']);
    expect(check({ schema, value: { Item: { Kind: 'Lid', Lid: {}, Rim: 1 } } })).toEqual([
      '/Item/Rim: Item.Rim is not documented.',
    ]);
  });

  it('of plain types is reported with all of them', () => {
    const schema = { type: 'object', properties: { Size: { anyOf: [{ type: 'integer' }, { type: 'string' }] } } };
    expect(check({ schema, value: { Size: true } })).toEqual(['/Size: Size: expected integer or string, got true.']);
  });

  it('that two forms fit is a fault of the schema', () => {
    const schema = { type: 'object', properties: { Size: { oneOf: [{ type: 'integer' }, { minimum: 1 }, text] } } };
    expect(check({ schema, value: { Size: 2 } })).toEqual(['/Size: Size fits several of the documented forms.']);
  });
});

describe('a Tencent envelope', () => {
  const schemas = {
    ErrorEnvelope: {
      type: 'object',
      required: ['Response'],
      properties: {
        Response: {
          type: 'object',
          required: ['Error', 'RequestId'],
          properties: { Error: { type: 'object', required: ['Code'], properties: { Code: text } }, RequestId: text },
        },
      },
    },
  };
  const success = {
    type: 'object',
    required: ['Response'],
    properties: {
      Response: {
        type: 'object',
        required: ['RequestId'],
        properties: { Error: false, Size: { type: 'integer' }, RequestId: text },
      },
    },
  };
  const schema = { oneOf: [success, { $ref: '#/components/schemas/ErrorEnvelope' }] };
  const answer = (value: unknown): string[] => check({ schemas, answer: { schema, value } });

  it('may tell success or failure', () => {
    expect(answer({ Response: { Size: 1, RequestId: 'r' } })).toEqual([]);
    expect(answer({ Response: { Error: { Code: 'c' }, RequestId: 'r' } })).toEqual([]);
  });

  it.each([
    [{ Response: { Size: '1', RequestId: 'r' } }, '/Response/Size: Response.Size: expected integer, got "1".'],
    [{ Response: { Size: 1 } }, '/Response: Response.RequestId is missing.'],
    [
      { Response: { Sizes: 1, RequestId: 'r' } },
      '/Response/Sizes: Response.Sizes is not documented; did you mean Size?',
    ],
    [{ Response: { Error: {}, RequestId: 'r' } }, '/Response/Error: Response.Error.Code is missing.'],
    [
      { Response: { Error: { Code: 'c' }, Size: 1, RequestId: 'r' } },
      '/Response/Size: Response.Size is not documented.',
    ],
    [{ Response: [] }, '/Response: Response: expected object, got an array.'],
    [{ RequestId: 'r', Response: { RequestId: 'r' } }, '/RequestId: RequestId is not documented.'],
    [{}, ': Response is missing.'],
  ])('reports one fault once: %j', (value, fault) => {
    expect(answer(value)).toEqual([fault]);
  });
});

describe('an erratum', () => {
  const file = `operations/thing-apis/Put.yaml#/${media}`;

  it('excuses the place that it names, and no other', () => {
    const schema = { type: 'object', properties: { A: { type: 'integer' }, B: { type: 'integer' } } };
    const parts = { schema, value: { A: '1', B: '2', C: 3 } };
    expect(check({ ...parts, deviations: [`${file}/A`, `${file}/B`, `${file}/C`] })).toEqual([]);
    expect(check({ ...parts, deviations: [`${file}/A`, `${file}/C`] })).toEqual(['/B: B: expected integer, got "2".']);
  });

  it('excuses what is missing by the object that misses it', () => {
    expect(check({ schema: { ...named, required: ['Name'] }, value: {}, deviations: [file] })).toEqual([]);
  });

  it('excuses a request whose answer the document does not show', () => {
    const bundle = contract({ schema: named, value: { Name: 'x' }, deviations: [file.replace('/value', '')] });
    const { responses } = (bundle as { paths: { '/#Put': { post: { responses: Record<string, object> } } } }).paths[
      '/#Put'
    ].post;
    responses['200'] = { content: { 'application/json': { schema: named } } };
    expect(checkExamples(bundle)).toEqual([]);
  });

  it.each([
    ['where the value fits', `${file}/Name`],
    ['where there is no value', `${file}/Lid`],
    ['above the place', file],
  ])('is reported %s', (_, deviation) => {
    const [finding] = checkExamples(contract({ schema: named, value: { Name: 'x' }, deviations: [deviation] }));
    expect(finding).toEqual({
      rule: 'erratum-needed',
      pointer: '/x-errata/0/deviations/0',
      message: `The erratum as-documented excuses ${deviation}, where nothing deviates.`,
      remedy: 'Delete the line under `deviations`, or correct its pointer.',
    });
  });
});

describe('checkExamples', () => {
  it('says which rule was broken and what to do', () => {
    expect(checkExamples(contract({ schema: named, value: { Name: 1 } }))).toEqual([
      {
        rule: 'example-valid',
        pointer: `${request}/Name`,
        message: 'Name: expected string, got 1.',
        remedy: expect.stringContaining('`deviations`'),
      },
    ]);
  });

  it('reports a schema that cannot be read where the schema stands', () => {
    const [finding, ...others] = checkExamples(contract({ schema: { type: 'text' }, value: 'x' }));
    expect(others).toEqual([]);
    expect(finding?.pointer).toBe('/paths/~1#Put/post/requestBody/content/application~1json/schema');
    expect(finding?.message).toMatch(/^The schema cannot be read: .*text/);
  });
});
