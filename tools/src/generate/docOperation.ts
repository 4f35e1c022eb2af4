import type { ClientModel, OperationModel } from './ClientModel.ts';
import { docComment } from './docComment.ts';

/** What a hover says of an operation's function and method. */
export function docOperation({ prefix }: Pick<ClientModel, 'prefix'>, operation: OperationModel): string {
  const { rateLimit, permissions, source, deprecated } = operation;
  return docComment(
    [
      `${operation.summary.replace(/\.$/, '')}.`,
      operation.description,
      rateLimit && `Limit: ${rateLimit.requests} requests per ${rateLimit.per}.`,
      permissions.length > 0 ? `Permissions: ${permissions.join('; ')}.` : undefined,
      `Document: ${source.document}, section ${source.section}.`,
    ],
    [...(deprecated ? ['@deprecated'] : []), `@throws {${prefix}Error} ${codesOf(prefix, operation)}`],
  );
}

function codesOf(prefix: string, { id, errorCodes }: OperationModel): string {
  if (errorCodes === undefined) return `A code of the service's catalogue, \`${prefix}ErrorCode\`.`;
  if (errorCodes.length === 0) return 'The document lists no codes of its own, only the common ones.';
  const codes = errorCodes.length === 1 ? '1 documented code' : `${errorCodes.length} documented codes`;
  return `${codes}, \`${prefix}ErrorCodes['${id}']\`, and the common ones.`;
}
