import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import type { Inventory } from './Inventory.ts';
import { asObject } from './document/Json.ts';
import { oasRules } from './oasRules.ts';
import { rules } from './rules.ts';

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
      // oxlint-disable-next-line unicorn/no-thenable -- Spectral's key
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
  return { extends: [[oas as RulesetDefinition, 'off']], rules: Object.fromEntries([...severities, ...own]) };
}
