import type { ContractChange } from './ContractChange.ts';
import type { ServiceDiff } from './ServiceDiff.ts';

/** For people: each change as `file:line  kind  what changed`, then their number, and what to do. */
export function renderDiff({ service, isNew, changes, shortfalls }: ServiceDiff, base: string): string {
  if (isNew) return `${service}: new since ${base}.`;
  if (changes.length === 0) return `${service}: the same as in ${base}.`;
  const rows = changes.filter(({ kind }) => kind !== 'documentation').map(rowOf);
  const paragraphs = [alignRows(rows), `${service}: ${count(changes)} since ${base}.`, advise(service, shortfalls)];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

type Row = readonly [place: string, kind: string, message: string];

function rowOf({ file, line, side, kind, effect, erratum, message }: ContractChange): Row {
  const reason = erratum === undefined ? '' : ` (${effect}, ${erratum})`;
  return [`${file}:${line}${side === 'old' ? ' (old)' : ''}`, kind, `${message}${reason}`];
}

function alignRows(rows: readonly Row[]): string {
  const [places, kinds] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([place, kind, message]) => `${place.padEnd(places!)}  ${kind.padEnd(kinds!)}  ${message}`)
    .join('\n');
}

function count(changes: readonly ContractChange[]): string {
  const groups = Map.groupBy(changes, ({ kind }) => kind);
  const names = {
    breaking: 'breaking',
    additive: 'additive',
    correction: 'correcting',
    documentation: 'in words only',
  };
  return Object.entries(names)
    .map(([kind, name]) => [groups.get(kind as ContractChange['kind'])?.length, name] as const)
    .filter(([number]) => number !== undefined)
    .map(([number, name]) => `${number} ${name}`)
    .join(', ');
}

function advise(service: string, shortfalls: ServiceDiff['shortfalls']): string {
  if (shortfalls.length === 0) return '';
  const lines = shortfalls.map(
    ({ name, has, needs }) => `${name} needs a changeset of the level ${needs}, and has ${has}.`,
  );
  return [
    ...lines,
    '    Write it with `npx pnpm@12.21.0 run changeset`; below 1.0.0, minor is the level that may break.',
    `    Where a change corrects a fact, name its erratum there: a line "Erratum: ${service}/<id>".`,
  ].join('\n');
}
