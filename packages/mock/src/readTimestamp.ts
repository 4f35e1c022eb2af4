import { Refusal } from './Refusal.ts';

/** Reads UNIX seconds. Throws a Refusal that names the parameter where the value is missing or no whole number. */
export function readTimestamp(parameter: string, value: string | null | undefined): number {
  if (value === null || value === undefined || value === '')
    throw new Refusal('MissingParameter', `${parameter}: expected UNIX seconds, came none.`);
  if (!/^\d{1,12}$/.test(value))
    throw new Refusal('InvalidParameterValue', `${parameter}: expected UNIX seconds, came something else.`);
  return Number(value);
}
