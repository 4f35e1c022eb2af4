import { asList, asObject, type JsonObject } from './Json.ts';
import { type JsonPath, fromPointer, toPointer } from './JsonPath.ts';
import { type Operation, operationsOf } from './operationsOf.ts';

/** One place of errata.yaml that excuses a documented value. */
export interface Deviation {
  readonly erratum: string;
  /** As written: `operations/<group>/<operationId>.yaml#/<pointer in the file>`. */
  readonly text: string;
  /** Where it is written. */
  readonly path: JsonPath;
  /** The operation it points into; undefined if the text is malformed or there is no such operation. */
  readonly operation: Operation | undefined;
  /** The excused place, as a pointer into the bundle. */
  readonly target: string | undefined;
}

/** The deviations of all errata. */
export function deviationsOf(document: JsonObject): Deviation[] {
  const operations = new Map([...operationsOf(document)].map((operation) => [fileOf(operation), operation]));
  return asList(document['x-errata']).flatMap((entry, index) =>
    asList(asObject(entry)['deviations']).map((item, position) => {
      const text = String(item);
      const [file = '', pointer] = text.split('#', 2);
      const operation = pointer?.startsWith('/') === true ? operations.get(file) : undefined;
      return {
        erratum: String(asObject(entry)['id']),
        text,
        path: ['x-errata', index, 'deviations', position],
        operation,
        target: operation && toPointer([...operation.path, ...fromPointer(pointer ?? '')]),
      };
    }),
  );
}

/** The file of an operation, relative to openapi.yaml: its group in kebab-case, then its id. */
export function fileOf(operation: Operation): string {
  const group = String(asList(operation.value['tags'])[0])
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `operations/${group}/${operation.id}.yaml`;
}
