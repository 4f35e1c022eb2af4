import { type JsonObject, asList, asObject } from '../document/Json.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

const retryClasses = new Set<unknown>(['throttling', 'clock-skew', 'transient', 'none']);

export const errorCatalogue: Rule = {
  name: 'error-catalogue',
  description:
    'The rows of the error catalogue have code, status, meaning and retry class, sorted by code and each once.',
  remedy:
    'Write `{code, status, meaning, retry}` and perhaps `remedy`, at its place in the order; an empty meaning is "Not documented."',
  *check({ document }: Contract): Generator<Fault> {
    const catalogue = asObject(document['x-error-catalogue']);
    for (const [list, rows] of Object.entries(catalogue)) {
      const seen = new Set<string>();
      let before = '';
      for (const [index, node] of asList(rows).entries()) {
        const row = asObject(node);
        const path = ['x-error-catalogue', list, index];
        const code = String(row['code'] ?? `${index + 1}`);
        for (const [key, demand] of missingIn(row)) {
          yield { message: `The row ${code} ${demand}.`, path: key in row ? [...path, key] : path };
        }
        const content = JSON.stringify([code, row['status'], row['message'], row['meaning'], row['remedy']]);
        if (seen.has(content)) yield { message: `The row ${code} stands twice.`, path };
        else if (row['code'] !== undefined && code < before)
          yield { message: `The row ${code} stands after ${before}.`, path };
        seen.add(content);
        before = code;
      }
    }
  },
};

function* missingIn({ code, status, meaning, remedy, retry }: JsonObject): Generator<[key: string, demand: string]> {
  if (!isText(code)) yield ['code', 'needs a code'];
  if (!Number.isInteger(status) || Number(status) < 100 || Number(status) > 599)
    yield ['status', 'needs an HTTP status'];
  if (!isText(meaning)) yield ['meaning', 'needs a meaning'];
  if (remedy !== undefined && !isText(remedy)) yield ['remedy', 'has an empty remedy'];
  if (!retryClasses.has(retry)) yield ['retry', 'needs a retry class: throttling, clock-skew, transient or none'];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
