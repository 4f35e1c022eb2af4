import { InputError } from '../errors/InputError.ts';
import type { HuaweiOperation } from './HuaweiOperation.ts';

/** A URL has no escape for half a surrogate pair. */
const HALF = /\p{Cs}/u;

/**
 * Path and query of a call. Throws an InputError for a member of the path that is missing, empty or no text or number, or
 * that a URL would take for a step up (`..`), for a member of the query that is an object, and for half a surrogate pair.
 */
export function buildUrl(operation: HuaweiOperation, input: Readonly<Record<string, unknown>>): string {
  const { name, path, query = [] } = operation;
  const refuse = (member: string, problem: string): InputError =>
    new InputError(`${member} ${problem}`, { operation: name, pointer: `/${member}` });

  const [template = ''] = path.split('#', 1);
  const filled = template.replace(/\{(\w+)\}/g, (_, member: string) => {
    const value = input[member];
    if (value === undefined || value === null || value === '')
      throw refuse(member, 'is missing; it is part of the path');
    const text = String(value);
    if (typeof value === 'object' || /^\.{1,2}$/.test(text) || HALF.test(text))
      throw refuse(member, 'cannot be a part of the path');
    return encodeURIComponent(text);
  });
  const text = query
    .flatMap((member) => {
      const value = input[member];
      if (value === undefined || value === null) return [];
      return [value].flat().map((each) => {
        if (each === undefined || typeof each === 'object' || HALF.test(String(each)))
          throw refuse(member, 'cannot be written in a query');
        return `${member}=${encodeURIComponent(String(each))}`;
      });
    })
    .join('&');
  return text ? `${filled}?${text}` : filled;
}
