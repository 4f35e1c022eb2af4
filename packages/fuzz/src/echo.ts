import * as fc from 'fast-check';

/** Stands for a secret of the request until there is one; and how it is escaped. */
export const echo = fc
  .tuple(fc.constantFrom('key', 'token', 'signature', 'headers'), fc.constantFrom('plain', 'json', 'url', 'html'))
  .map(([secret, form]) => `<<${secret}:${form}>>`);

/** Puts the secrets of a request in the place of the echoes. */
export function fillEchoes(template: string, secrets: Readonly<Record<string, string>>): string {
  return template.replaceAll(/<<(\w+):(\w+)>>/g, (_, secret: string, form: string) =>
    escapeAs(form, secrets[secret] ?? ''),
  );
}

function escapeAs(form: string, secret: string): string {
  if (form === 'url') return encodeURIComponent(secret);
  if (form === 'html') return secret.replaceAll(/\W/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
  return form === 'json' ? secret.replaceAll('/', '\\/') : secret;
}
