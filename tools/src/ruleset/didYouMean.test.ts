import { describe, expect, it } from 'vitest';
import { didYouMean } from './didYouMean.ts';

describe('didYouMean', () => {
  it.each([
    ['LifecycleState', ['LifeCycleState', 'Lifetime'], '; did you mean LifeCycleState?'],
    ['NAME', ['Named', 'name'], '; did you mean name?'],
    ['Nmae', ['Name', 'Id'], '; did you mean Name?'],
    ['Id', ['Ids', 'Size'], '; did you mean Ids?'],
    ['Id', ['Ox', 'Size'], ''],
    ['ZoneName', ['FileSystemId'], ''],
    ['ZoneName', [], ''],
  ])('%s among %j', (name, names, hint) => {
    expect(didYouMean(name, names)).toBe(hint);
  });
});
