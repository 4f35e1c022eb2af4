import { Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../examples/checkExamples.ts';
import { toPointer } from './document/JsonPath.ts';
import { type Fixture, readFixtures } from './fixtures/readFixtures.ts';
import { oasRules } from './oasRules.ts';
import { remediesByRule } from './remediesByRule.ts';
import { createRuleset } from './ruleset.ts';

interface Finding {
  readonly rule: string;
  readonly pointer: string;
  readonly message: string;
}

/** What `contracts lint` runs: the ruleset and the strict check of examples. */
async function lint({ document, inventory }: Fixture): Promise<Finding[]> {
  const spectral = new Spectral();
  spectral.setRuleset(createRuleset({ inventory, service: 'things' }));
  const results = await spectral.run(document);
  const findings = [
    ...results.map(({ code, path, message }) => ({ rule: String(code), pointer: toPointer(path), message })),
    ...checkExamples(document).map(({ rule, pointer, message }) => ({ rule, pointer, message })),
  ];
  return findings.toSorted(byPointer);
}

function byPointer(a: Finding, b: Finding): number {
  const [left, right] = [`${a.pointer} ${a.message}`, `${b.pointer} ${b.message}`];
  return left < right ? -1 : Number(left > right);
}

describe.each(Object.keys(remediesByRule))('%s', (rule) => {
  it('passes what is right', async () => {
    const fixtures = readFixtures(rule, 'pass');
    expect(fixtures, `fixtures/${rule}/pass.yaml is missing`).not.toHaveLength(0);
    expect((await Promise.all(fixtures.map(lint))).flat()).toEqual([]);
  });

  it('reports what is wrong, where it is, and nothing else', async () => {
    const fixtures = readFixtures(rule, 'fail');
    expect(fixtures, `fixtures/${rule}/fail.yaml is missing`).not.toHaveLength(0);
    for (const { expected } of fixtures) expect(expected, `fixtures/${rule}/fail.yaml expects nothing`).not.toEqual([]);
    expect(await Promise.all(fixtures.map(lint))).toEqual(
      fixtures.map(({ expected }) => expected.map((finding) => ({ rule, ...finding })).toSorted(byPointer)),
    );
  });
});

describe('createRuleset', () => {
  it('decides on every rule of spectral:oas', () => {
    expect(Object.keys(oasRules).toSorted()).toEqual(Object.keys(oas.rules).toSorted());
  });

  it('knows errors only', () => {
    const { rules } = createRuleset({ inventory: { totals: {}, operations: [] }, service: 'things' }) as {
      rules: Record<string, string | { severity: string }>;
    };
    for (const rule of Object.values(rules)) {
      expect(['error', 'off']).toContain(typeof rule === 'string' ? rule : rule.severity);
    }
  });
});
