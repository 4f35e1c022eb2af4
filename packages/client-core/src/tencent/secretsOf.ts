import { selectPointer } from '../json/selectPointer.ts';
import type { Secrets } from '../transport/redact.ts';
import type { TencentOperation } from './TencentOperation.ts';

/** The values in an input that no error may show. */
export function secretsOf({ sensitive = [] }: TencentOperation, input: object): Secrets {
  return sensitive
    .flatMap((pointer) => selectPointer(input, pointer))
    .filter((value) => typeof value === 'string')
    .filter(Boolean);
}
