import type { TencentTotals } from '../Inventory.ts';
import { examplesOf } from './examplesOf.ts';
import { isErrorEnvelope } from './isErrorEnvelope.ts';
import { type JsonObject, asList, asObject } from './Json.ts';
import { type Operation, operationsOf } from './operationsOf.ts';
import { mediaOf } from './mediaOf.ts';
import { membersOf } from './membersOf.ts';
import { parametersOf } from './parametersOf.ts';
import { resolveMember } from './resolveMember.ts';
import { successSchemasOf } from './resolveOutput.ts';

/**
 * Counts a contract the way inventory.json counts the documents: inputs are an operation's parameters and the members of
 * its body, outputs the members of `Response` (of the body, where there is no envelope); a data type is a component
 * other than the error envelope, `XInput` beside `X` being the same one; the parts of an example share a key and count once.
 */
export function countContract(document: JsonObject): TencentTotals {
  const operations = [...operationsOf(document)];
  const sum = (count: (operation: Operation) => number): number =>
    operations.reduce((total, operation) => total + count(operation), 0);
  const schemas = asObject(asObject(document['components'])['schemas']);
  const dataTypes = Object.keys(schemas).filter(
    (name) => !isErrorEnvelope(document, schemas[name]) && !isInputVariant(name, schemas),
  );
  return {
    operations: operations.length,
    inputParameters: sum((operation) => countInputs(document, operation)),
    outputParameters: sum((operation) => countOutputs(document, operation)),
    dataTypes: dataTypes.length,
    dataTypeFields: dataTypes.reduce((total, name) => total + membersOf(document, schemas[name], []).size, 0),
    examples: sum((operation) => countExamples(document, operation)),
    examplesInQueryForm: sum(
      (operation) =>
        [...examplesOf(document, operation)].filter((example) => example.object['x-request-form'] === 'query').length,
    ),
    errorCodes: sum((operation) => asList(operation.value['x-error-codes']).length),
  };
}

/** The documented examples of an operation: the keys of its example objects. */
export function countExamples(document: JsonObject, operation: Operation): number {
  return new Set([...examplesOf(document, operation)].map((example) => example.key)).size;
}

function isInputVariant(name: string, schemas: JsonObject): boolean {
  return name.endsWith('Input') && name.slice(0, -'Input'.length) in schemas;
}

function countInputs(document: JsonObject, operation: Operation): number {
  const names = [...mediaOf(document, operation)]
    .filter((media) => media.direction === 'request')
    .flatMap((media) => Array.from(membersOf(document, media.value['schema'], []).keys()));
  return parametersOf(document, operation).length + new Set(names).size;
}

function countOutputs(document: JsonObject, operation: Operation): number {
  const names = successSchemasOf(document, operation).flatMap(({ schema, path }) => {
    const envelope = resolveMember(document, schema, path, '/Response');
    const bodies = envelope.length > 0 ? envelope : [{ schema, path }];
    return bodies.flatMap((body) =>
      [...membersOf(document, body.schema, body.path)]
        .filter(([, members]) => members.some((member) => member.schema !== false))
        .map(([name]) => name),
    );
  });
  return new Set(names).size;
}
