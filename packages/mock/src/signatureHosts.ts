/**
 * The host as a client may have signed it. Ports do not occur in production, and the vendor's SDK leaves one out of
 * the signature that it sends in the `Host` header; another client may sign it.
 */
export function signatureHosts(host: string): readonly string[] {
  const lower = host.trim().toLowerCase();
  const bare = lower.replace(/:\d+$/, '');
  return bare === lower ? [lower] : [lower, bare];
}
