import { asList, asObject } from '../ruleset/document/Json.ts';
import type { Comparer, Spot } from './Comparer.ts';
import { type Entries, type EntryEffects, compareEntries } from './compareEntries.ts';

/** Compares two lists by what names their items, whatever their order. */
export function compareList(nameOf: (item: unknown) => string, effects: EntryEffects): Comparer {
  return ({ subject, before, after }, comparison) =>
    compareEntries(
      subject,
      [nameItems(itemsOf(before), nameOf), nameItems(itemsOf(after), nameOf)],
      effects,
      comparison,
    );
}

/** Items of one name are told apart by their order: an error code may have several rows. */
export function nameItems(items: readonly Spot[], nameOf: (item: unknown) => string): Entries {
  const times = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const name = nameOf(item.value);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return [time === 1 ? name : `${name} (${time})`, item];
    }),
  );
}

/** The items of a list, each with its place. */
export function itemsOf({ value, path }: Spot): Spot[] {
  return asList(value).map((item, index) => ({ value: item, path: [...path, index] }));
}

/** The member by which items are named: `compareList(by('name'), …)`. */
export function by(key: string): (item: unknown) => string {
  return (item) => String(asObject(item)[key]);
}
