import type { Finding } from '../finding/Finding.ts';
import { isObject } from '../ruleset/document/Json.ts';
import { type JsonPath, toPointer } from '../ruleset/document/JsonPath.ts';
import { gap } from '../scaffold/fillIn.ts';
import { locateInFile } from '../source/locateInFile.ts';
import type { ServiceSource } from '../source/ServiceSource.ts';

/** The texts that a scaffold left to its author. */
export function findGaps(source: ServiceSource): Finding[] {
  return [...source.files.values()].flatMap((file) =>
    Array.from(gapsIn(file.value, []), ({ path, text }) => ({
      rule: 'fill-in',
      message: `${toPointer(path)} is still open.`,
      remedy: `Write ${text.slice(gap.length).replace(/>$/, '')}.`,
      ...locateInFile(file, path),
    })),
  );
}

function* gapsIn(value: unknown, path: JsonPath): Generator<{ path: JsonPath; text: string }> {
  if (typeof value === 'string') {
    if (value.startsWith(gap)) yield { path, text: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* gapsIn(item, [...path, index]);
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) yield* gapsIn(member, [...path, key]);
  }
}
