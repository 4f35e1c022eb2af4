import type { OperationModel } from './ClientModel.ts';

/** `@deprecated`, with what to use instead; none for an operation that is not deprecated. */
export function deprecatedTag({ deprecation }: Pick<OperationModel, 'deprecation'>): string[] {
  return deprecation === undefined ? [] : [`@deprecated ${deprecation}`.trim()];
}
