import { asList } from '../document/Json.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import { countContract, countExamples } from '../document/countContract.ts';
import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';
import type { ServiceTotals } from '../Inventory.ts';

/** What each total counts, and where to look when it differs. Operations are `operation-in-inventory`'s. */
const counted: readonly (readonly [keyof ServiceTotals, string, JsonPath])[] = [
  ['inputParameters', 'Input parameters', ['paths']],
  ['outputParameters', 'Output parameters', ['paths']],
  ['dataTypes', 'Data types', ['components', 'schemas']],
  ['dataTypeFields', 'Fields of data types', ['components', 'schemas']],
  ['examples', 'Examples', ['paths']],
  ['examplesInQueryForm', 'Examples in query form', ['paths']],
  ['errorCodes', 'Error codes', ['paths']],
];

export const inventoryTotals: Rule = {
  name: 'inventory-totals',
  description:
    'The contract holds as many inputs, outputs, data types, fields, examples and error codes as inventory.json counts.',
  remedy: 'Compare the place with the chapter of the document row by row: a row is missing, doubled or invented.',
  *check({ document, service, inventory }: Contract): Generator<Fault> {
    const totals = inventory.totals[service];
    const entries = new Map(
      inventory.operations.filter((entry) => entry.service === service).map((entry) => [entry.operationId, entry]),
    );
    const operations = [...operationsOf(document)];
    // An incomplete service is another rule's finding; its totals would only repeat it.
    if (totals === undefined || operations.length !== entries.size) return;

    const settled = new Set<keyof ServiceTotals>();
    for (const operation of operations) {
      const entry = entries.get(operation.id);
      if (entry === undefined) continue;
      const codes = asList(operation.value['x-error-codes']).length;
      if (entry.errorCodes !== undefined && codes !== entry.errorCodes) {
        settled.add('errorCodes');
        const path = [...operation.path, ...('x-error-codes' in operation.value ? ['x-error-codes'] : [])];
        yield { message: `Error codes of ${operation.id}: ${codes} here, ${entry.errorCodes} in the document.`, path };
      }
      const examples = countExamples(document, operation);
      if (examples !== entry.examples) {
        settled.add('examples');
        const message = `Examples of ${operation.id}: ${examples} here, ${entry.examples} in the document.`;
        yield { message, path: operation.path };
      }
    }
    const counts = countContract(document);
    for (const [total, what, path] of counted) {
      if (counts[total] !== totals[total] && !settled.has(total)) {
        yield { message: `${what}: ${counts[total]} here, ${totals[total]} in the documents.`, path };
      }
    }
  },
};
