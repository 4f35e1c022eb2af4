/** Encodes as RFC 3986 asks: UTF-8, capitals, all but letters, digits and `-._~`. Throws a URIError on half a surrogate pair. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(RESERVED, escape);
}

// Reserved by RFC 3986, yet left alone by encodeURIComponent.
const RESERVED = /[!'()*]/g;

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
