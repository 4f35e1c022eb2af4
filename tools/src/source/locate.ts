import type { Location } from '../finding/Finding.ts';
import { isObject } from '../ruleset/document/Json.ts';
import { type JsonPath, fromPointer } from '../ruleset/document/JsonPath.ts';
import { followReference, targetFile, targetPath } from './followReference.ts';
import { locateInFile } from './locateInFile.ts';
import type { Place } from './Place.ts';
import { childOf, rootOf } from './Place.ts';
import type { ServiceSource } from './ServiceSource.ts';

/**
 * Where the author wrote what stands at `pointer` in the canonical bundle: walks the `$ref`s from openapi.yaml along the
 * pointer. Where the last members do not exist (a property is missing), it is the nearest parent that does.
 *
 * @param bundle the files, and the document that was made of them
 * @param pointer a JSON Pointer such as `/paths/~1#A/post/summary` or `/components/schemas/Filter/properties/Name`
 */
export function locate(
  bundle: { readonly source: ServiceSource; readonly canonical: unknown },
  pointer: string,
): Location {
  const { files, entry } = bundle.source;
  const keys = fromPointer(pointer);
  const component = componentPlace(bundle.source, keys);
  const start = component ?? rootOf(entry);
  if (!start) return locateInFile(entry, []);
  let place: Place = start;
  for (const key of component ? keys.slice(3) : keys) {
    const child = childOf(place, key);
    const behind: Place | undefined = child ? undefined : followReference(files, place);
    const next: Place | undefined = child ?? (behind && childOf(behind, key));
    if (!next) return locationOf(behind ?? place);
    place = next;
  }
  // A reference that the bundle keeps is itself what the finding is about; one that it inlined is not there any more.
  const kept = isReference(keys.reduce(valueOf, bundle.canonical));
  return locationOf(kept ? place : (followReference(files, place) ?? place));
}

function locationOf({ file, path }: Place): Location {
  return locateInFile(file, path);
}

function isReference(value: unknown): boolean {
  return isObject(value) && typeof value['$ref'] === 'string';
}

function valueOf(parent: unknown, key: string): unknown {
  return typeof parent === 'object' && parent !== null ? (parent as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** A component that no `components` of openapi.yaml holds: the bundler named it after the end of a `$ref`. */
function componentPlace(source: ServiceSource, [components, type, name]: readonly string[]): Place | undefined {
  if (components !== 'components' || type === undefined || name === undefined) return undefined;
  const written = ['components', type, name].reduce<Place | undefined>(
    (place, key) => place && childOf(place, key),
    rootOf(source.entry),
  );
  if (written) return undefined;
  const reference = source.references.find(
    ({ path, target }) =>
      componentName(target) === name && !isOperation(path) && isResponse(path) === (type === 'responses'),
  );
  if (!reference) return undefined;
  return followReference(source.files, {
    file: reference.from,
    path: reference.path,
    value: { $ref: reference.target },
  });
}

/** An operation can have the name of a data type; the bundler inlines it. */
function isOperation(path: JsonPath): boolean {
  return path[0] === 'paths' && path.length === 3;
}

/** A response can have the name of a data type, too. */
function isResponse(path: JsonPath): boolean {
  return path.at(-2) === 'responses';
}

function componentName(reference: string): string | undefined {
  const fileName = targetFile('', reference).split('/').at(-1);
  return targetPath(reference).at(-1) ?? fileName?.replace(/\.[^.]+$/, '');
}
