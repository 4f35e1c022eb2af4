import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Finding } from '../finding/Finding.ts';
import { didYouMean } from '../ruleset/didYouMean.ts';
import type { Reference } from './findReferences.ts';
import { followReference, targetFile } from './followReference.ts';
import { locateInFile } from './locateInFile.ts';
import type { ServiceSource } from './ServiceSource.ts';

/** `$ref`s that lead nowhere, to themselves, or out of specs/. */
export function checkReferences(source: ServiceSource): Finding[] {
  return source.references.flatMap((reference) => {
    const fault = faultOf(source, reference);
    if (!fault) return [];
    return [{ rule: 'dangling-ref', ...fault, ...locateInFile(reference.from, [...reference.path, '$ref']) }];
  });
}

function faultOf(
  { root, files }: ServiceSource,
  { from, path, target }: Reference,
): Pick<Finding, 'message' | 'remedy'> | undefined {
  const file = targetFile(from.path, target);
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || !file.startsWith('specs/')) {
    return {
      message: `The $ref ${target} leads out of specs/.`,
      remedy: 'Copy what it points to into specs/ and refer to that.',
    };
  }
  if (!existsSync(join(root, file))) {
    return {
      message: `The $ref ${target} leads to ${file}, which does not exist${nearest(file, files) || '.'}`,
      remedy: 'Create that file, or mend the path; it is relative to this file.',
    };
  }
  // What is wrong with the file itself is reported there.
  if (files.get(file)?.value === undefined) return undefined;
  if (followReference(files, { file: from, path, value: { $ref: target } })) return undefined;
  return {
    message: `The $ref ${target} finds nothing in ${file}, or leads back to itself.`,
    remedy: 'Mend the part behind #: a JSON Pointer, in which ~1 stands for / and ~0 for ~ in a name.',
  };
}

/** Names the file beside it that may be meant: it was renamed, or the $ref is misspelt. */
function nearest(file: string, files: ServiceSource['files']): string {
  const beside = [...files.keys()].filter((path) => posix.dirname(path) === posix.dirname(file));
  const names = beside.map((path) => posix.basename(path));
  return didYouMean(posix.basename(file), names);
}
