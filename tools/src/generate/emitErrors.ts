import type { ClientModel } from './ClientModel.ts';
import { indent } from './indent.ts';
import { printUnion } from './printUnion.ts';

/** errors.ts: the documented codes as types, and the service's error class. */
export function emitErrors({ prefix, title, operations, serviceCodes, commonCodes }: ClientModel): string {
  const members = operations
    .map(({ id, errorCodes }) => `${id}:${errorCodes ? printUnion(errorCodes) : ` ${prefix}ErrorCode`};`)
    .join('\n');
  const common = commonCodes.length > 0 ? [`${prefix}CommonErrorCode`] : [];
  return `import { ServiceError } from '@cloud-contracts/client-core';

/** The error codes of each operation: its own where the document lists them, else those of the whole service. */
export interface ${prefix}ErrorCodes {
${indent(members)}
}

${
  commonCodes.length > 0
    ? `/** A code that the service shares with the vendor's other services. Every operation may fail with it. */
export type ${prefix}CommonErrorCode =${printUnion(commonCodes)};

`
    : ''
}/** Any code of the service's catalogue${commonCodes.length > 0 ? ', or a common one' : ''}. */
export type ${prefix}ErrorCode =${printUnion(serviceCodes, common)};

/** The codes that one operation is documented to fail with. Open at the end: a service may send newer ones. */
export type ${prefix}ErrorCodeOf<Operation extends keyof ${prefix}ErrorCodes> =
${[`${prefix}ErrorCodes[Operation]`, ...common, '(string & {})'].map((type) => `  | ${type}`).join('\n')};

/** ${title} answered with an error. */
export class ${prefix}Error<Code extends string = ${prefix}ErrorCode | (string & {})> extends ServiceError<Code> {
  static {
    this.prototype.name = '${prefix}Error';
  }
}

/**
 * Whether a caught value is an error that the service answered with; given an operation, whether it came from that one.
 * \`code\` then offers the documented codes.
 */
export function is${prefix}Error(error: unknown): error is ${prefix}Error;
export function is${prefix}Error<Operation extends keyof ${prefix}ErrorCodes>(
  error: unknown,
  operation: Operation,
): error is ${prefix}Error<${prefix}ErrorCodeOf<Operation>>;
export function is${prefix}Error(error: unknown, operation?: string): boolean {
  return error instanceof ${prefix}Error && (operation === undefined || error.operation === operation);
}
`;
}
