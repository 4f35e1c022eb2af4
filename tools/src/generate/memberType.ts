import { fromPointer } from '../ruleset/document/JsonPath.ts';
import { printString } from './printLiteral.ts';

/** The type of what a pointer leads to: `/Page/Items` in `X` is `NonNullable<NonNullable<X['Page']>['Items']>`. */
export function memberType(type: string, pointer: string): string {
  return fromPointer(pointer).reduce((outer, member) => `NonNullable<${outer}[${printString(member)}]>`, type);
}
