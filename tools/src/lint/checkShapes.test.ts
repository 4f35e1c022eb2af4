import { Ajv } from 'ajv';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listServices } from '../source/listServices.ts';
import { loadService } from '../source/loadService.ts';
import { type Changes, makeRepository, swap } from '../testing/makeRepository.ts';
import { checkShapes } from './checkShapes.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const operation = 'specs/demo/operations/disks/DeleteDisk.yaml';

const messages = (changes: Changes): string[] =>
  checkShapes(loadService(makeRepository(changes), 'demo')).map(({ line, message }) => `${line} ${message}`);

describe('the JSON Schemas of specs/schema', () => {
  it.each(readdirSync(`${repository}/specs/schema`))('%s is a JSON Schema', (name) => {
    const schema: unknown = JSON.parse(readFileSync(`${repository}/specs/schema/${name}`, 'utf8'));
    const ajv = new Ajv();
    ajv.validateSchema(schema as object);
    expect(ajv.errors).toBeNull();
  });

  it.each(listServices(repository))('describe the files of %s', (service) => {
    expect(checkShapes(loadService(repository, service))).toEqual([]);
  });

  it.each([
    [
      'an unknown extension',
      swap('x-rate-limit:', 'x-ratelimit:'),
      '6 x-ratelimit may not stand here; did you mean x-rate-limit?',
    ],
    ['a member that is missing', swap(', section: DeleteDisk', ''), '4 x-source needs section.'],
    [
      'a value that is none of the valid ones',
      swap('per: second', 'per: moment'),
      '6 per has to be one of second, minute, hour, day.',
    ],
    [
      'a selector of no known form',
      swap(', value: DeleteDisk', ''),
      '5 x-selector has none of the forms that it can have.',
    ],
    [
      'a token without its parameter',
      swap('x-error-codes:', 'x-idempotency: {by: token}\nx-error-codes:'),
      '7 x-idempotency needs parameter.',
    ],
    [
      'a misspelt keyword of a schema',
      swap('type: string\n', 'tpe: string\n'),
      '18 tpe may not stand here; did you mean type?',
    ],
  ])('report %s in an operation', (_, change, message) => {
    expect(messages({ [operation]: change })).toEqual([message]);
  });

  it('know what a shared response may hold', () => {
    const changes = {
      [operation]: swap('responses:\n', "responses:\n  '404':\n    $ref: ../../responses/NotFound.yaml\n"),
      'specs/demo/responses/NotFound.yaml': 'summary: No such disk.\n',
    };
    expect(messages(changes)).toEqual(['1 The file needs description.', '1 summary may not stand here.']);
  });

  it('let openapi.yaml hold nothing of an operation but its reference', () => {
    const change = swap(
      '      $ref: operations/disks/DeleteDisk.yaml\n',
      '      $ref: operations/disks/DeleteDisk.yaml\n      summary: x\n',
    );
    expect(messages({ 'specs/demo/openapi.yaml': change })).toEqual(['36 summary may not stand here.']);
  });

  it('know the kinds of errata and retry classes', () => {
    expect(
      messages({
        'specs/demo/errata.yaml': swap('kind: contradiction', 'kind: typo'),
        'specs/demo/errors.yaml': swap('retry: none', 'retry: never'),
      }).toSorted(),
    ).toEqual([
      '2 kind has to be one of contradiction, damage.',
      '4 retry has to be one of throttling, clock-skew, transient, none.',
    ]);
  });
});
