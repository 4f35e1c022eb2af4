const [start, end] = ['<!-- results -->', '<!-- /results -->'];

/** Puts the text between the two marks of a page. Throws where it has none. */
export function replaceResults(page: string, results: string): string {
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no lines ${start} and ${end} to put the results between.`);
  return `${page.slice(0, from)}${start}\n\n${results}\n\n${page.slice(to)}`;
}
