import type { Bundle, BundleServer } from './Bundle.ts';

/** The hosts that a contract names, with the variables in them filled in. */
export class ServerHosts {
  readonly #origins: RegExp | undefined;
  readonly #service: string;

  constructor({ servers = [] }: Bundle) {
    const patterns = servers.map(originPattern);
    this.#origins = patterns.length === 0 ? undefined : new RegExp(`^(?:${patterns.join('|')})(?=[/?#]|$)`);
    this.#service = /^https?:\/\/([^./{}]+)/.exec(servers[0]?.url ?? '')?.[1] ?? '';
  }

  /** Fits the URLs under these hosts; undefined where the contract names none. */
  get origins(): RegExp | undefined {
    return this.#origins;
  }

  /** Name of the service in its host names, such as `cfs`. */
  get service(): string {
    return this.#service;
  }
}

function originPattern({ url, variables }: BundleServer): string {
  const origin = url.replace(/^(https?:\/\/[^/]*).*$/, '$1');
  return origin
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return escapePattern(part);
      const values = variables?.[part.slice(1, -1)]?.enum;
      return values === undefined ? '[^./]+' : `(?:${values.map(escapePattern).join('|')})`;
    })
    .join('');
}

/** `RegExp.escape` is younger than Node 20. */
function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
