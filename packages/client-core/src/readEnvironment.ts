import { ConfigurationError } from './errors/ConfigurationError.ts';

/** Variables of the environment. Throws a ConfigurationError that names those of `needed` that are not set. */
export function readEnvironment<Needed extends string, Other extends string = never>(
  needed: readonly Needed[],
  _other: readonly Other[] = [],
): Readonly<Record<Needed, string>> & Readonly<Record<Other, string | undefined>> {
  const { process } = globalThis as {
    readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  };
  const env = process?.env ?? {};
  const missing = needed.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new ConfigurationError(`Set ${missing.join(' and ')} in the environment, or pass \`credentials\`.`);
  }
  return env as Readonly<Record<Needed, string>> & Readonly<Record<Other, string | undefined>>;
}
