/** Every line that is not empty, two spaces to the right. */
export function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
