import { type JsonObject, asList, asObject } from '../ruleset/document/Json.ts';
import { codesOf } from './codesOf.ts';

/** The codes of the catalogue that pass, by their retry class. Those that come with 5xx alone pass by their status. */
export function retryCodes(document: JsonObject): JsonObject {
  const { service, common } = asObject(document['x-error-catalogue']);
  const rows = [...asList(service), ...asList(common)].map(asObject);
  return Object.fromEntries(
    ['throttling', 'clock-skew', 'transient'].map((name) => [
      name,
      codesOf(rows.filter(({ retry, status }) => retry === name && !(retry === 'transient' && Number(status) >= 500))),
    ]),
  );
}
