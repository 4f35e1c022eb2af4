import { describe, expect, it } from 'vitest';
import { joinFailures } from './joinFailures.ts';

const body = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });
const failing = (name: string) => ({ description: `It failed: ${name}.`, content: body(name) });
const ok = { description: 'It is so.', content: body('Disk') };
const missing = { $ref: '#/components/responses/Missing' };

/** The responses of an operation that had these, and what they refer to. */
function joined(...responses: readonly object[]) {
  const document = joinFailures({
    components: { responses: { Missing: failing('Plain') } },
    paths: Object.fromEntries(responses.map((each, index) => [`/${index}`, { get: { responses: each } }])),
  }) as {
    components: { responses: Record<string, object> };
    paths: Record<string, { get: { responses: Record<string, object> } }>;
  };
  return { of: (index: number) => document.paths[`/${index}`]!.get.responses, shared: document.components.responses };
}

describe('the failures of an operation', () => {
  it('become one, whatever their status, with each body once', () => {
    const { of, shared } = joined({ 200: ok, 400: failing('Plain'), 403: failing('Detailed'), 404: missing });
    expect(of(0)).toEqual({ 200: ok, default: { $ref: '#/components/responses/Failure1' } });
    expect(shared['Failure1']).toEqual({
      description: 'The call failed.',
      content: {
        'application/json': {
          schema: { anyOf: [{ $ref: '#/components/schemas/Plain' }, { $ref: '#/components/schemas/Detailed' }] },
        },
      },
    });
  });

  it('stand once for all operations that fail alike', () => {
    const { of, shared } = joined(
      { 400: failing('Plain'), 500: missing },
      { 404: missing },
      { default: { description: 'No.' } },
    );
    expect([of(0), of(1), of(2)].map((responses) => responses['default'])).toEqual([
      { $ref: '#/components/responses/Failure1' },
      { $ref: '#/components/responses/Failure1' },
      { $ref: '#/components/responses/Failure2' },
    ]);
    expect(shared['Failure1']).toEqual({ description: 'The call failed.', content: body('Plain') });
    expect(shared['Failure2']).toEqual({ description: 'The call failed.' });
  });

  it('are none where none are documented', () => {
    expect(joined({ 200: ok }).of(0)).toEqual({ 200: ok });
  });
});
