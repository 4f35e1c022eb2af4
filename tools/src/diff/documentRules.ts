import { follow } from '../ruleset/document/follow.ts';
import { asObject } from '../ruleset/document/Json.ts';
import { isErrorStatus } from '../ruleset/document/resolveOutput.ts';
import type { Direction } from '../ruleset/document/schemasOf.ts';
import { called } from './called.ts';
import type { Comparer, Spot } from './Comparer.ts';
import { compareEntries, type Entries, type EntryEffects } from './compareEntries.ts';
import { breakingFact, documentation } from './compareFact.ts';
import { by, compareList } from './compareList.ts';
import { compareMap } from './compareMap.ts';
import { compareMembers, elsewhere } from './compareMembers.ts';
import { compareSchema } from './compareSchema.ts';
import { compareValues } from './compareValues.ts';
import { errorRow, extensionsOfOperations, extensionsOfSchemas } from './extensionRules.ts';
import { effectOfShift, requirement } from './Shift.ts';
import { wordsAndMarks } from './wordsAndMarks.ts';

/** What callers choose from: more of it is welcome, less of it is missed. */
const choice = { added: 'additive', removed: 'breaking' } as const;

/** What callers give, and have to give where it says so. */
export const demand = {
  added: (value: unknown) => (asObject(value)['required'] === true ? 'breaking' : 'additive'),
  removed: 'breaking',
} as const;

const itself = (owner: string): string => owner;

/** Compares what references lead to. */
function behindReference(compare: Comparer): Comparer {
  return ({ before, after, ...names }, comparison) => {
    const old = follow(comparison.before, before.value, before.path);
    return compare({ ...names, before: old, after: follow(comparison.after, after.value, after.path) }, comparison);
  };
}

/** Something that may be missing altogether. */
function optional({ added, removed, each }: EntryEffects): Comparer {
  return ({ subject, before, after }, comparison) => {
    const effects = { added, removed, each, call: () => subject };
    return compareEntries(subject, [entryOf(before), entryOf(after)], effects, comparison);
  };
}

function entryOf(spot: Spot): Entries {
  return new Map(spot.value === undefined ? [] : [['', spot]]);
}

/** The flag that something has to be there; it is off where it is missing. */
function required(direction: Direction): Comparer {
  return function* ({ owner, before, after }) {
    if ((before.value ?? false) === (after.value ?? false)) return;
    const shift = after.value === true ? 'narrower' : 'wider';
    const [side, { path }] = after.value === undefined ? (['old', before] as const) : (['new', after] as const);
    yield { effect: effectOfShift[direction][shift], message: `${owner} ${requirement[direction][shift]}`, side, path };
  };
}

const mediaTypes = (direction: Direction): Comparer =>
  called(
    itself,
    compareMap({
      ...choice,
      call: (subject, type) => (type === 'application/json' ? subject : `${subject} ${type}`),
      each: compareMembers({ schema: called(itself, compareSchema[direction]), ...wordsAndMarks }),
    }),
  );

/** A parameter, or a header of a response. */
export const parameter = (direction: Direction): Comparer =>
  behindReference(
    compareMembers({
      required: required(direction),
      schema: called(itself, compareSchema[direction]),
      content: mediaTypes(direction),
      ...wordsAndMarks,
      ...extensionsOfSchemas,
    }),
  );

const requestBody = optional({
  ...demand,
  each: behindReference(
    compareMembers({ required: required('request'), content: mediaTypes('request'), ...wordsAndMarks }),
  ),
});

/** Another answer to a call that succeeds is one that callers do not read. */
const responses = compareMap({
  added: (_, status) => (isErrorStatus(status) || status === 'default' ? 'additive' : 'breaking'),
  removed: 'breaking',
  each: behindReference(
    compareMembers({
      content: mediaTypes('response'),
      headers: compareMap({ ...choice, each: parameter('response') }),
      ...wordsAndMarks,
    }),
  ),
});

/** Alternatives, each a set of schemes. */
const security = compareList((alternative) => JSON.stringify(alternative), { ...choice, each: elsewhere });

/** All of an operation but its id, method, path and parameters. */
export const operationMembers = {
  requestBody: called((owner) => `${owner} request`, requestBody),
  responses: called(itself, responses),
  // None of its own means that of the whole contract.
  security: breakingFact,
  // openapi-generator names its classes after them.
  tags: breakingFact,
  ...wordsAndMarks,
  ...extensionsOfOperations,
};

const servers = compareList(by('url'), {
  ...choice,
  each: compareMembers({
    variables: compareMap({
      ...choice,
      each: compareMembers({ default: breakingFact, enum: compareValues(choice), ...wordsAndMarks }),
    }),
    ...wordsAndMarks,
  }),
});

/** The root of a contract, but its operations and data types. */
export const rootMembers = {
  info: compareMembers({
    title: documentation,
    contact: documentation,
    license: documentation,
    termsOfService: documentation,
    // Requests name it.
    version: breakingFact,
    ...wordsAndMarks,
  }),
  servers,
  security,
  tags: compareList(by('name'), {
    added: 'documentation',
    removed: 'documentation',
    // Where clients have the operations of the tag.
    each: compareMembers({ 'x-group': breakingFact, ...wordsAndMarks }),
  }),
  'x-common-parameters': compareMap({ ...demand, each: parameter('request') }),
  'x-error-catalogue': compareMap({ ...choice, each: compareList(by('code'), { ...choice, each: errorRow }) }),
  'x-errata': compareList(by('id'), { added: 'documentation', removed: 'documentation', each: documentation }),
  ...wordsAndMarks,
};
