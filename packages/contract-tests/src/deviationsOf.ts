import type { Bundle } from './Contract.ts';

/**
 * Where errata let a documented example break its schema, as JSON pointers into its value.
 *
 * @param part of the operation that has the example: a regular expression, such as `responses/\\d+`
 */
export function deviationsOf(bundle: Bundle, operationId: string, part: string, key: string): string[] {
  const start = new RegExp(`/${operationId}\\.yaml#/${part}/content/application~1json/examples/${key}/value`);
  return bundle['x-errata']
    .flatMap(({ deviations }) => deviations ?? [])
    .filter((pointer) => start.test(pointer))
    .map((pointer) => pointer.replace(/^.*?\/value(?=\/|$)/, ''));
}
