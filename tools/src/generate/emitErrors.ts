import type { ClientModel } from './ClientModel.ts';
import { indent } from './indent.ts';
import { printUnion } from './printUnion.ts';

/** errors.ts: the documented codes as types, and the service's error class. */
export function emitErrors({ prefix, title, operations, serviceCodes, commonCodes }: ClientModel): string {
  const members = operations.map(({ id, errorCodes }) => `${id}:${printUnion(errorCodes)};`).join('\n');
  return `import { ServiceError } from '@cloud-contracts/client-core';

/** The error codes that the document lists for each operation. Every operation may also fail with a common one. */
export interface ${prefix}ErrorCodes {
${indent(members)}
}

/** A code that the service shares with the vendor's other services. */
export type ${prefix}CommonErrorCode =${printUnion(commonCodes)};

/** Any code of the service's catalogue, or a common one. */
export type ${prefix}ErrorCode =${printUnion(serviceCodes, [`${prefix}CommonErrorCode`])};

/** The codes that one operation is documented to fail with. Open at the end: a service may send newer ones. */
export type ${prefix}ErrorCodeOf<Operation extends keyof ${prefix}ErrorCodes> =
  | ${prefix}ErrorCodes[Operation]
  | ${prefix}CommonErrorCode
  | (string & {});

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
