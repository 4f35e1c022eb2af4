/**
 * The members of a call: those of the input, and the client's project. One that is undefined does not stand in the way of
 * the client's project.
 */
export function membersOf(
  input: Readonly<Record<string, unknown>>,
  projectId: string | undefined,
): Readonly<Record<string, unknown>> {
  const defined = Object.entries(input).filter(([, value]) => value !== undefined);
  return { project_id: projectId, ...Object.fromEntries(defined) };
}
