import { erratumNeeded, exampleValid } from '../examples/exampleRules.ts';
import { oasRules } from './oasRules.ts';
import { rules } from './rules.ts';

/** What to do about a finding, by the name of the rule: every rule that lint can report. */
export const remediesByRule: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...rules, exampleValid, erratumNeeded].map(({ name, remedy }) => [name, remedy]),
  ...Object.entries(oasRules).flatMap(([name, rule]) => ('remedy' in rule ? [[name, rule.remedy]] : [])),
]);
