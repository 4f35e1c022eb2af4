import type { Bundle } from '../src/Bundle.ts';
import { bundledServices } from '../src/bundledServices.ts';
import type { Json } from '../src/Json.ts';
import { loadBundle } from '../src/loadBundle.ts';
import { type Operation, readOperations } from '../src/Operation.ts';
import { regionsOf } from '../src/regionsOf.ts';
import { tc3Scheme } from '../src/tc3Scheme.ts';

export interface TencentContract {
  readonly service: string;
  readonly bundle: Bundle;
  /** One that the service has. */
  readonly region: string;
  readonly operations: readonly Operation[];
  /** What the document pairs. */
  readonly examples: readonly {
    readonly id: string;
    readonly key: string;
    readonly request: Json;
    readonly response: Json;
  }[];
}

/** The bundled services of Tencent. */
export function tencentContracts(): readonly TencentContract[] {
  return bundledServices()
    .map((service) => ({ service, bundle: loadBundle(service) }))
    .filter(({ bundle }) => Object.hasOwn(bundle.components?.securitySchemes ?? {}, tc3Scheme.name))
    .map(({ service, bundle }) => {
      const operations = readOperations(bundle);
      const [region = 'ap-guangzhou'] = regionsOf(bundle) ?? [];
      const examples = operations.flatMap(({ id, body, responseExamples }) =>
        (body?.examples ?? []).map(({ key, value }) => ({
          id,
          key,
          request: value,
          response: responseExamples.find((example) => example.key === key)!.value,
        })),
      );
      return { service, bundle, region, operations, examples };
    });
}
