import type { Inventory } from './Inventory.ts';
import type { JsonObject } from './document/Json.ts';
import type { JsonPath } from './document/JsonPath.ts';

/** What a rule looks at: one service's canonical bundle, and what the documents are known to hold. */
export interface Contract {
  readonly document: JsonObject;
  readonly service: string;
  readonly inventory: Inventory;
}

/** One finding: what is wrong, and where in the bundle. */
export interface Fault {
  readonly message: string;
  readonly path: JsonPath;
}

/** What reports and docs/rules.md say of a rule: what it demands, and what to do about a finding, a sentence each. */
export interface RuleText {
  readonly name: string;
  readonly description: string;
  readonly remedy: string;
}

/** One demand on a contract. */
export interface Rule extends RuleText {
  readonly check: (contract: Contract) => Iterable<Fault>;
}
