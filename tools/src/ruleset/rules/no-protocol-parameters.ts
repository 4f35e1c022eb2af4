import { asObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { parametersOf } from '../document/parametersOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

const reserved = new Set(['authorization', 'content-type', 'accept']);

export const noProtocolParameters: Rule = {
  name: 'no-protocol-parameters',
  description:
    'Authorization, Content-Type and Accept are no parameters, since OpenAPI ignores them; common ones stand in x-common-parameters only.',
  remedy:
    'Drop the parameter: security schemes, the media types of `content` and x-common-parameters say it once for all.',
  *check({ document }: Contract): Generator<Fault> {
    const common = new Set<string>();
    for (const [key, parameter] of Object.entries(asObject(document['x-common-parameters']))) {
      const name = String(asObject(parameter)['name']);
      common.add(name.toLowerCase());
      if (reserved.has(name.toLowerCase())) {
        yield { message: `${name} is declared as a parameter.`, path: ['x-common-parameters', key] };
      }
    }
    for (const operation of operationsOf(document)) {
      for (const { value, path } of parametersOf(document, operation)) {
        const name = String(value['name']);
        if (value['in'] !== 'header') continue;
        if (reserved.has(name.toLowerCase())) {
          yield { message: `${name} is declared as a parameter.`, path };
        } else if (common.has(name.toLowerCase())) {
          yield { message: `${name} is a common parameter; ${operation.id} declares it once more.`, path };
        }
      }
    }
  },
};
