/** Tokens that name a page, a caller's own mark or a position, and open nothing. */
const harmlessTokens = new Set(['client', 'creation', 'page', 'next', 'continuation', 'previous', 'marker']);

/** Whether a member of this name holds a secret: a password, secret key or id, token or private key. */
export function looksSecret(name: string): boolean {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (['password', 'passwd', 'pwd', 'secret'].includes(last)) return true;
  if (before === 'secret' && ['key', 'id'].includes(last)) return true;
  if (before === 'private' && last === 'key') return true;
  return last === 'token' && !words.some((word) => harmlessTokens.has(word));
}
