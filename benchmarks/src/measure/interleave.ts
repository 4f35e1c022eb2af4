/**
 * Measures each subject once a round, so that all of them meet the same moods of the machine; every other round runs
 * backwards, so that none always follows the same one. Resolves with the values by subject, in the order of the rounds.
 */
export async function interleave<Subject extends string, Value>(
  rounds: number,
  subjects: Readonly<Record<Subject, () => Promise<Value>>>,
): Promise<Record<Subject, Value[]>> {
  const names = Object.keys(subjects) as Subject[];
  const values = Object.fromEntries(names.map((name) => [name, [] as Value[]])) as Record<Subject, Value[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they are timed
      values[name].push(await subjects[name]());
    }
  }
  return values;
}
