/** What a scaffold leaves to its author begins with this; lint finds it. */
export const gap = '<fill in ';

/** A text that says what belongs in its place: `fillIn('what it does')`. */
export function fillIn(what: string): string {
  return `${gap}${what}>`;
}
