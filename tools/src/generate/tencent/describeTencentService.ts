import { type JsonObject, asList, asObject } from '../../ruleset/document/Json.ts';
import { GenerateError } from '../GenerateError.ts';
import { retryCodes } from '../retryCodes.ts';

/** A service as client-core's Tencent protocol takes it. */
export function describeTencentService(document: JsonObject, service: string): JsonObject {
  const info = asObject(document['info']);
  const servers = asList(document['servers']).map(asObject);
  const nearest = servers.find(({ variables }) => variables === undefined);
  const regional = servers.find(({ variables }) => asObject(variables)['region'] !== undefined);
  const regions = asList(asObject(asObject(regional?.['variables'])['region'])['enum']);
  if (nearest === undefined || regional === undefined || regions.length === 0) {
    throw new GenerateError(
      `The servers of ${service} are not those of a Tencent service.`,
      'List two: one without variables, and one whose variable region has an enum of the regions.',
      ['servers'],
    );
  }
  const region = asObject(asObject(document['x-common-parameters'])['X-TC-Region']);
  return {
    name: service,
    title: info['title'],
    version: info['version'],
    endpoint: nearest['url'],
    regionalEndpoint: regional['url'],
    regions,
    regionRequired: region['required'] === true,
    retry: retryCodes(document),
  };
}
