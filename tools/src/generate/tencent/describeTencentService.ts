import { type JsonObject, asList, asObject } from '../../ruleset/document/Json.ts';
import { GenerateError } from '../GenerateError.ts';
import { retryCodes } from '../retryCodes.ts';

/** A service as client-core's Tencent protocol takes it. */
export function describeTencentService(document: JsonObject, service: string): JsonObject {
  const info = asObject(document['info']);
  const servers = asList(document['servers']).map(asObject);
  const nearest = servers.find(({ variables }) => variables === undefined);
  const regional = servers.find(({ variables }) => asObject(variables)['region'] !== undefined);
  const hosted = asList(asObject(asObject(regional?.['variables'])['region'])['enum']);
  if (nearest === undefined || regional === undefined || hosted.length === 0) {
    throw new GenerateError(
      `The servers of ${service} are not those of a Tencent service.`,
      'List two: one without variables, and one whose variable region has an enum of the regions.',
      ['servers'],
    );
  }
  const region = asObject(asObject(document['x-common-parameters'])['X-TC-Region']);
  // The regions that a call may name; where the document lists none, those that have an endpoint.
  const regions = asList(asObject(region['schema'])['enum'] ?? hosted);
  const unhosted = regions.filter((name) => !hosted.includes(name));
  return {
    name: service,
    title: info['title'],
    version: info['version'],
    endpoint: nearest['url'],
    regionalEndpoint: regional['url'],
    regions,
    nearestRegions: unhosted.length > 0 ? unhosted : undefined,
    regionRequired: region['required'] === true,
    retry: retryCodes(document),
  };
}
