/** An erratum by which a changeset justifies a change. */
export interface NamedErratum {
  /** Empty where only an id is written. */
  readonly service: string;
  readonly id: string;
  /** The file that names it. */
  readonly file: string;
  /** Whether that file still waits for a release. */
  readonly isPending: boolean;
}

/** The errata in lines such as `Erratum: cfs/app-id-names` or `Errata: cfs/app-id-names, cfs/cdate-form`. */
export function namedErrata(
  text: string,
  { file, isPending }: Pick<NamedErratum, 'file' | 'isPending'>,
): NamedErratum[] {
  const lines = [...text.matchAll(/^[\s-]*errat(?:um|a):(.*)$/gim)];
  const names = lines.flatMap(([, line = '']) => line.match(/[\w/-]+/g) ?? []);
  return names.map((name) => {
    const [service = '', id = ''] = name.includes('/') ? name.split('/') : ['', name];
    return { service, id, file, isPending };
  });
}
