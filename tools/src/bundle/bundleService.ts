import { bundleOas, createEmptyRedoclyConfig, Source } from '@redocly/openapi-core/lib/bundle-oas';
import type { BaseResolver, Document } from '@redocly/openapi-core';
import { dirname, join, relative, resolve } from 'node:path';
import type { Finding } from '../finding/Finding.ts';
import { isObject, type JsonObject } from '../ruleset/document/Json.ts';
import { fromPointer, toPointer } from '../ruleset/document/JsonPath.ts';
import { findReferences } from '../source/findReferences.ts';
import { locate } from '../source/locate.ts';
import { locateInFile } from '../source/locateInFile.ts';
import type { ServiceSource } from '../source/ServiceSource.ts';
import { omitBroken, targetOf } from './omitBroken.ts';

/** A service's canonical document, and the files that it was made of. */
export interface Bundle {
  readonly source: ServiceSource;
  /** Absent where openapi.yaml, or something beside operations and their schemas, is broken. */
  readonly canonical: JsonObject | undefined;
  /** Whether operations are left out because they, or something that they refer to, are broken. */
  readonly complete: boolean;
  /** What was found while reading and bundling. Where it is empty, `canonical` is there and complete. */
  readonly findings: readonly Finding[];
}

/**
 * Makes one self-contained OpenAPI document of a service's files: the canonical view. Keys stay in the order in which
 * they were written, so that the same files give the same document. Two components of one name are a finding.
 */
export function bundleService(source: ServiceSource): Promise<Bundle> {
  const known = bundles.get(source) ?? makeBundle(source);
  bundles.set(source, known);
  return known;
}

/** Lint, bundle and generate of one process share what they make of the same files. */
const bundles = new WeakMap<ServiceSource, Promise<Bundle>>();

async function makeBundle(source: ServiceSource): Promise<Bundle> {
  if (!isObject(source.entry.value))
    return { source, canonical: undefined, complete: false, findings: source.findings };
  try {
    const result = await bundleOas({
      ref: join(source.root, source.entry.path),
      config: createEmptyRedoclyConfig(),
      externalRefResolver: resolverOf(source),
      componentRenamingConflicts: 'error',
    });
    // Redocly lets places share one object; written out, each is on its own.
    const document = JSON.parse(JSON.stringify(result.bundle.parsed)) as JsonObject;
    const findings = [...source.findings, ...result.problems.flatMap((problem) => describe(source, problem))];
    const bundle = { source, ...omitBroken(document) };
    return { ...bundle, findings: bundle.complete || findings.length > 0 ? findings : leftovers(source, document) };
  } catch (error) {
    return { source, canonical: undefined, complete: false, findings: [...source.findings, failure(source, error)] };
  }
}

type Problem = Awaited<ReturnType<typeof bundleOas>>['problems'][number];

function describe(source: ServiceSource, { message, location }: Problem): Finding[] {
  // A reference that leads nowhere is among the source's own findings.
  if (message.startsWith("Can't resolve $ref") && source.findings.length > 0) return [];
  const [place] = location;
  const file = (place && source.files.get(pathIn(source, place.source.absoluteRef))) ?? source.entry;
  const at = locateInFile(file, fromPointer(place?.pointer ?? ''));
  const name = /Renamed (\S+) to/.exec(message)?.[1];
  if (name === undefined) return [{ rule: 'bundle', message, remedy: 'Write it as OpenAPI 3.1 has it.', ...at }];
  return [
    {
      rule: 'component-name-conflict',
      message: `Another component has the name ${name}, and other content.`,
      remedy: 'Rename one of the two files: a component is named after its file.',
      ...at,
    },
  ];
}

/** References that lead somewhere and that Redocly left alone all the same, as it does in a list below an extension. */
function leftovers(source: ServiceSource, document: JsonObject): Finding[] {
  return findReferences({ path: '', text: '', value: document, findings: [] }).flatMap(({ path, target }) => {
    if (targetOf(document, target) !== undefined) return [];
    const message = `The $ref ${target} is not followed here.`;
    const remedy = 'Write its content out, or, below an extension, make a map of the list.';
    return [{ rule: 'bundle', message, remedy, ...locate({ source, canonical: document }, toPointer(path)) }];
  });
}

function failure(source: ServiceSource, error: unknown): Finding {
  return {
    rule: 'bundle',
    message: `The files cannot be bundled: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Write openapi.yaml as an OpenAPI 3.1 document; look for a $ref that leads back into its own file.',
    ...locateInFile(source.entry, []),
  };
}

/** Gives Redocly the files that are parsed already, and no others: it reads neither disk nor network. */
function resolverOf(source: ServiceSource): BaseResolver {
  const documents = new Map<string, Document>();
  const resolver: Pick<BaseResolver, 'getFiles' | 'resolveDocument' | 'resolveExternalRef'> = {
    getFiles: () => new Set(documents.keys()),
    resolveExternalRef: (base, reference) => resolve(base === null ? source.root : dirname(base), reference),
    resolveDocument: async <T>(base: string | null, reference: string) => {
      const path = resolver.resolveExternalRef(base, reference);
      const document = documents.get(path) ?? documentAt(source, path);
      documents.set(path, document);
      return document as Document<T>;
    },
  };
  return resolver as BaseResolver;
}

/** A copy, which Redocly changes in place. */
function documentAt(source: ServiceSource, path: string): Document {
  const file = source.files.get(pathIn(source, path));
  if (file?.value === undefined) throw new Error(`${path} has no content.`);
  return { source: new Source(path, file.text), parsed: structuredClone(file.value) };
}

function pathIn({ root }: ServiceSource, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
