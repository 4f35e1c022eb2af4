import type { ClientModel, OperationModel } from './ClientModel.ts';
import { docComment } from './docComment.ts';

/** What a hover says of an operation's function and method. */
export function docOperation({ prefix }: Pick<ClientModel, 'prefix'>, operation: OperationModel): string {
  const { id, rateLimit, source, errorCodes, deprecated } = operation;
  const codes = errorCodes.length === 1 ? '1 documented code' : `${errorCodes.length} documented codes`;
  return docComment(
    [
      `${operation.summary.replace(/\.$/, '')}.`,
      operation.description,
      rateLimit && `Limit: ${rateLimit.requests} requests per ${rateLimit.per}.`,
      `Document: ${source.document}, section ${source.section}.`,
    ],
    [
      ...(deprecated ? ['@deprecated'] : []),
      errorCodes.length === 0
        ? `@throws {${prefix}Error} The document lists no codes of its own, only the common ones.`
        : `@throws {${prefix}Error} ${codes}, \`${prefix}ErrorCodes['${id}']\`, and the common ones.`,
    ],
  );
}
