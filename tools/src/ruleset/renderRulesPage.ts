import { erratumNeeded, exampleValid } from '../examples/exampleRules.ts';
import { oasRules } from './oasRules.ts';
import { rules } from './rules.ts';

/** docs/rules.md; run as a script, this file prints it. */
export function renderRulesPage(): string {
  const oas = Object.entries(oasRules);
  const reasons = new Map<string, string[]>();
  for (const [name, rule] of oas) {
    if ('off' in rule) reasons.set(rule.off, [...(reasons.get(rule.off) ?? []), `\`${name}\``]);
  }
  return [
    '# Lint rules',
    '',
    'Generated from [the ruleset](../tools/src/ruleset); do not edit. Every rule is an error. Each has a passing and a',
    'failing fixture under [fixtures](../tools/src/ruleset/fixtures).',
    '',
    'To add one: a file under `rules`, a line in `rules.ts`, both fixtures, and this page anew with',
    '`node tools/src/ruleset/renderRulesPage.ts > docs/rules.md`.',
    '',
    '## Rules of this repository',
    '',
    ...[...rules, exampleValid, erratumNeeded].flatMap(({ name, description, remedy }) => [
      `### ${name}`,
      '',
      description,
      '',
      `What to do: ${remedy}`,
      '',
    ]),
    '## Rules of spectral:oas',
    '',
    ...oas.flatMap(([name, rule]) => ('remedy' in rule ? [`- \`${name}\`: ${rule.remedy}`] : [])),
    '',
    'These are off:',
    '',
    ...Array.from(reasons, ([reason, names]) => `- ${names.join(', ')}: ${reason}`),
    '',
  ].join('\n');
}

if (import.meta.main) process.stdout.write(renderRulesPage());
