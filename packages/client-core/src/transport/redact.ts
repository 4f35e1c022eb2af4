/** The credentials and the signature of an attempt. */
export type Secrets = readonly (string | undefined)[];

/**
 * Replaces secrets in a text, also where it echoes them escaped (in JSON, in a URL, in HTML), and whatever looks like the
 * ID of a Tencent key.
 */
export function redact(text: string, secrets: Secrets): string {
  const known = secrets.filter((secret) => secret !== undefined);
  // Longest first: one secret may be the start of another.
  known.sort((a, b) => b.length - a.length);
  const forms = known.map((secret) => secret.replace(/\W/g, anyForm));
  return text.replace(new RegExp([...forms, 'AKID\\w+'].join('|'), 'gi'), '[redacted]');
}

/** A pattern for a printable ASCII character that escapes differ about. */
function anyForm(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  return `(?:\\\\?\\${character}|%${hex}|\\\\u00${hex}|&#(?:x${hex}|${code});)`;
}
