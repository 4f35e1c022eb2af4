import type { Finding } from '../finding/Finding.ts';
import { isObject } from '../ruleset/document/Json.ts';
import { methods } from '../ruleset/document/operationsOf.ts';
import { followReference } from './followReference.ts';
import { locateInFile } from './locateInFile.ts';
import type { Place } from './Place.ts';
import { childOf, rootOf } from './Place.ts';
import type { ServiceSource } from './ServiceSource.ts';

/** operationIds that stand more than once, be it in two files or through two paths that lead to one file. */
export function checkOperationIds(source: ServiceSource): Finding[] {
  const first = new Map<string, Place>();
  const findings: Finding[] = [];
  for (const { written, operation } of operationsIn(source)) {
    const idPlace = childOf(operation, 'operationId');
    if (typeof idPlace?.value !== 'string') continue;
    const known = first.get(idPlace.value);
    if (!known) {
      first.set(idPlace.value, idPlace);
      continue;
    }
    const { file, line } = locateInFile(known.file, known.path);
    // One file that two paths lead to: the second path is at fault.
    const place = known.file === idPlace.file ? written : idPlace;
    findings.push({
      rule: 'duplicate-operation-id',
      message: `The operationId ${idPlace.value} is taken already, at ${file}:${line}.`,
      remedy: 'Give each operation an id of its own, and refer to its file once.',
      ...locateInFile(place.file, place.path),
    });
  }
  return findings;
}

interface WrittenOperation {
  /** Where openapi.yaml, or the operation file itself, has it. */
  readonly written: Place;
  readonly operation: Place;
}

/** The operations that a path leads to, then those of operation files that none leads to. */
function operationsIn(source: ServiceSource): WrittenOperation[] {
  const root = rootOf(source.entry);
  const paths = root && childOf(root, 'paths');
  const bound = Object.keys(isObject(paths?.value) ? paths.value : {}).flatMap((key) =>
    methods.flatMap((method) => {
      const item = paths && childOf(paths, key);
      const written = item && childOf(item, method);
      const operation = written && followReference(source.files, written);
      return operation ? [{ written, operation }] : [];
    }),
  );
  const reached = new Set(bound.map(({ operation }) => operation.file));
  const unbound = [...source.files.values()]
    .filter((file) => file.path.startsWith(`specs/${source.service}/operations/`) && !reached.has(file))
    .flatMap((file) => rootOf(file) ?? [])
    .map((operation) => ({ written: operation, operation }));
  return [...bound, ...unbound];
}
