import type { RuleText } from '../ruleset/Rule.ts';

export const exampleValid: RuleText = {
  name: 'example-valid',
  description:
    'Every documented example fits its schema strictly, unknown members included, or an erratum lists where it does not.',
  remedy:
    'Compare schema and example with the document; where it contradicts itself, list the place under `deviations` of an erratum.',
};

export const erratumNeeded: RuleText = {
  name: 'erratum-needed',
  description:
    'Every deviation that errata.yaml lists is one: a documented value that breaks its schema, or an example without its pair.',
  remedy: 'Delete the line under `deviations`, or correct its pointer.',
};
