/** The type of what a call of an operation fails with, for client.ts. */
export function emitFailure(prefix: string): string {
  return `/** How a call of an operation fails: \`settle\` gives errors this type. */
export type ${prefix}Failure<Operation extends keyof ${prefix}ErrorCodes> =
  | ${prefix}Error<${prefix}ErrorCodeOf<Operation>>
  | ConfigurationError
  | ConnectionError
  | InputError
  | RedirectError
  | TimeoutError
  | UnexpectedResponseError;
`;
}

/** The errors of client-core that it names. */
export const failureImports = `import type {
  ConfigurationError,
  ConnectionError,
  InputError,
  RedirectError,
  TimeoutError,
  UnexpectedResponseError,
} from '@cloud-contracts/client-core';
`;
