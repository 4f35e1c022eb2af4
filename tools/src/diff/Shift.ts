import type { Direction } from '../ruleset/document/schemasOf.ts';
import type { Effect } from './Change.ts';

/** What becomes of the values that a schema allows: fewer, more, or others. */
export type Shift = 'narrower' | 'wider' | 'other';

/**
 * What a shift means. A request may come to allow more and a response may come to promise more; the other way round,
 * what worked before does not any longer.
 */
export const effectOfShift: Readonly<Record<Direction, Readonly<Record<Shift, Effect>>>> = {
  request: { narrower: 'breaking', wider: 'additive', other: 'breaking' },
  response: { narrower: 'additive', wider: 'breaking', other: 'breaking' },
};

/** What messages say of a member that may be missing no longer, or may be from now on. */
export const requirement: Readonly<Record<Direction, Readonly<Record<Exclude<Shift, 'other'>, string>>>> = {
  request: { narrower: 'is required now', wider: 'is optional now' },
  response: { narrower: 'is always there now', wider: 'may be missing now' },
};
