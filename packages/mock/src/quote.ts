const maxLength = 60;

/** Shows a value in a message: as JSON, cut when long. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > maxLength ? `${text.slice(0, maxLength)}...` : text;
}
