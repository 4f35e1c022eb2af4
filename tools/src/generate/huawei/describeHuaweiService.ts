import { type JsonObject, asList, asObject } from '../../ruleset/document/Json.ts';
import { GenerateError } from '../GenerateError.ts';
import { retryCodes } from '../retryCodes.ts';

/** A service as client-core's Huawei protocol takes it. Throws a GenerateError where its servers name no regions. */
export function describeHuaweiService(document: JsonObject, service: string): JsonObject {
  const { throttling, transient } = retryCodes(document);
  return {
    title: asObject(document['info'])['title'],
    ...endpointsOf(document, service),
    retry: { throttling, transient },
  };
}

/** Nothing where the document lists no endpoints. */
function endpointsOf(document: JsonObject, service: string): JsonObject {
  const servers = asList(document['servers']).map(asObject);
  if (servers.length === 0) return {};
  const [{ url, variables } = {}] = servers;
  const regions = asList(asObject(asObject(variables)['region'])['enum']);
  if (servers.length > 1 || regions.length === 0 || !String(url).includes('{region}')) {
    throw new GenerateError(
      `The servers of ${service} do not say which regions there are.`,
      'List one, with {region} in its url, and the regions in the enum of that variable; none, where the document has none.',
      ['servers'],
    );
  }
  return { regionalEndpoint: url, regions };
}
