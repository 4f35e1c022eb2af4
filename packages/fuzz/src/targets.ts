/** The modules of `targets/`, each of which makes a Target by its default export. */
export const targets = {
  'sign-tc3': {
    summary: 'signature v3 over any request and credentials, recomputed by the mock',
    share: 1,
  },
  'sign-sdk-hmac': { summary: 'SDK-HMAC-SHA256 over any requests and credentials, recomputed by the mock', share: 1 },
  'sign-v1': { summary: 'signature v1 over any parameters, recomputed by the mock', share: 1 },
  'decode-answer': { summary: 'any answer to a client, among them echoes of its secrets', share: 1 },
  'decode-huawei-answer': { summary: 'the same of a service of Huawei, signed and with tokens', share: 1 },
  'route-request': { summary: 'the router of the mock with any request, and signed ones that were changed', share: 1 },
  'route-rest-request': {
    summary: 'the same of a service with paths, queries, bodies and tokens',
    share: 1,
  },
  'serve-bytes': { summary: 'the server of the mock with any bytes on a socket', share: 1 },
  'parse-yaml': { summary: 'one file of a spec with any text, and real ones that were changed', share: 1 },
  'load-service': { summary: 'the files of a service with any content, loaded', share: 1 },
  'lint-service': {
    summary: 'the same, bundled and linted; a fiftieth of the inputs, since each takes long',
    share: 1 / 50,
  },
} as const satisfies Record<string, { readonly summary: string; readonly share: number }>;

export type TargetName = keyof typeof targets;

/** The module of a target. */
export function moduleOf(name: TargetName): URL {
  return new URL(`./targets/${name}.ts`, import.meta.url);
}
