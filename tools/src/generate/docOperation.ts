import type { ClientModel, OperationModel } from './ClientModel.ts';
import { deprecatedTag } from './deprecatedTag.ts';
import { docComment } from './docComment.ts';

/** What a hover says of an operation's function and method. */
export function docOperation({ prefix }: Pick<ClientModel, 'prefix'>, operation: OperationModel): string {
  const { rateLimit, permissions, source } = operation;
  return docComment(
    [
      `${operation.summary.replace(/\.$/, '')}.`,
      operation.description,
      rateLimit && `Limit: ${rateLimit.requests} requests per ${rateLimit.per}.`,
      describePermissions(permissions),
      `Document: ${source.document}, section ${source.section}.`,
    ],
    [...deprecatedTag(operation), `@throws {${prefix}Error} ${codesOf(prefix, operation)}`],
  );
}

/** A line, or a list where the cases differ. */
function describePermissions(permissions: OperationModel['permissions']): string | undefined {
  const cases = permissions.map(({ actions, when }) => {
    const names = actions.map((action) => `\`${action}\``).join(', ');
    return when === undefined ? `${names}.` : `${when}: ${names}.`;
  });
  if (cases.length < 2) return cases.map((text) => `Permissions: ${text}`)[0];
  return `Permissions:\n${cases.map((text) => `- ${text}`).join('\n')}`;
}

function codesOf(prefix: string, { id, errorCodes }: OperationModel): string {
  if (errorCodes === undefined) return `A code of the service's catalogue, \`${prefix}ErrorCode\`.`;
  if (errorCodes.length === 0) return 'The document lists no codes of its own, only the common ones.';
  const codes = errorCodes.length === 1 ? '1 documented code' : `${errorCodes.length} documented codes`;
  return `${codes}, \`${prefix}ErrorCodes['${id}']\`, and the common ones.`;
}
