import { type JsonObject, asList, asObject } from '../../ruleset/document/Json.ts';
import { retryCodes } from '../retryCodes.ts';

/** A service as client-core's Huawei protocol takes it. Its servers, if it has some, are one a region. */
export function describeHuaweiService(document: JsonObject, service: string): JsonObject {
  const servers = asList(document['servers']).map(asObject);
  return {
    name: service,
    title: asObject(document['info'])['title'],
    endpoints:
      servers.length > 0
        ? Object.fromEntries(servers.map(({ url, description }) => [String(description), url]))
        : undefined,
    retry: retryCodes(document),
  };
}
