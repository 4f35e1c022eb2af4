import { asList, asObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const errorCodes: Rule = {
  name: 'error-codes',
  description: 'x-error-codes is sorted by code unit and unique, and each code stands in the error catalogue.',
  remedy: 'Sort the list, and write each code as in errors.yaml of the service or in the common one.',
  *check({ document }: Contract): Generator<Fault> {
    const catalogue = Object.values(asObject(document['x-error-catalogue'])).flatMap((rows) =>
      asList(rows).map((row) => String(asObject(row)['code'])),
    );
    const known = new Set(catalogue);
    for (const { value, path } of operationsOf(document)) {
      const codes = asList(value['x-error-codes']).map(String);
      for (const [index, code] of codes.entries()) {
        const at = [...path, 'x-error-codes', index];
        const before = codes[index - 1];
        if (!known.has(code)) {
          yield { message: `${code} is not in the error catalogue${didYouMean(code, known) || '.'}`, path: at };
        }
        if (codes.indexOf(code) < index) yield { message: `${code} is listed twice.`, path: at };
        else if (before !== undefined && code < before) yield { message: `${code} stands after ${before}.`, path: at };
      }
    }
  },
};
