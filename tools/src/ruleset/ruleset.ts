import type { RulesetDefinition } from '@stoplight/spectral-core';
import { createRequire } from 'node:module';
import type { Inventory } from './Inventory.ts';
import { asObject } from './document/Json.ts';
import { oasRules } from './oasRules.ts';
import { rules } from './rules.ts';

// The package's index would also load what AsyncAPI needs.
const { default: oas } = createRequire(import.meta.url)('@stoplight/spectral-rulesets/dist/oas') as {
  default: RulesetDefinition;
};

/**
 * The Spectral ruleset for the canonical bundle of one service: spectral:oas and the rules of our own, each error or off.
 * The findings' paths point into the bundle.
 */
export function createRuleset(options: { readonly inventory: Inventory; readonly service: string }): RulesetDefinition {
  const own = rules.map(({ name, description, check }) => [
    name,
    {
      description,
      message: '{{error}}',
      severity: 'error' as const,
      given: '$',
      // Our rules follow $refs themselves, so that a fault in a component is found once and where it stands.
      resolved: false,
      then: {
        function: (document: unknown) =>
          Array.from(check({ ...options, document: asObject(document) }), ({ message, path }) => ({
            message,
            path: [...path],
          })),
      },
    },
  ]);
  const severities = Object.entries(oasRules).map(([name, rule]) => [name, 'off' in rule ? 'off' : 'error']);
  return { extends: [[oas, 'off']], rules: Object.fromEntries([...severities, ...own]) };
}
