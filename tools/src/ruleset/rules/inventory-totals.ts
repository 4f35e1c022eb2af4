import { asList } from '../document/Json.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import { countContract, countExamples } from '../document/countContract.ts';
import { countBlocks, countHuaweiContract } from '../document/countHuaweiContract.ts';
import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

/** What each total counts, and where to look when it differs. Operations are `operation-in-inventory`'s. */
const counted: readonly (readonly [string, string, JsonPath])[] = [
  ['inputParameters', 'Input parameters', ['paths']],
  ['pathParameters', 'Path parameters', ['paths']],
  ['queryParameters', 'Query parameters', ['paths']],
  ['outputParameters', 'Output parameters', ['paths']],
  ['dataTypes', 'Data types', ['components', 'schemas']],
  ['dataTypeFields', 'Fields of data types', ['components', 'schemas']],
  ['examples', 'Examples', ['paths']],
  ['examplesInQueryForm', 'Examples in query form', ['paths']],
  ['catalogueRows', 'Rows of the error catalogue', ['x-error-catalogue', 'service']],
  ['errorCodes', 'Error codes', ['paths']],
];

export const inventoryTotals: Rule = {
  name: 'inventory-totals',
  description:
    'The contract holds as many parameters, data types, fields, examples and error codes as inventory.json counts.',
  remedy: 'Compare the place with the chapter of the document row by row: a row is missing, doubled or invented.',
  *check({ document, service, inventory }: Contract): Generator<Fault> {
    const totals = inventory.totals[service];
    const entries = new Map(
      inventory.operations.filter((entry) => entry.service === service).map((entry) => [entry.operationId, entry]),
    );
    const operations = [...operationsOf(document)];
    // An incomplete service is another rule's finding; its totals would only repeat it.
    if (totals === undefined || operations.length !== entries.size) return;

    const isHuawei = 'catalogueRows' in totals;
    const countOwn = isHuawei ? countBlocks : countExamples;
    const settled = new Set<string>();
    for (const operation of operations) {
      const entry = entries.get(operation.id);
      if (entry === undefined) continue;
      const codes = asList(operation.value['x-error-codes']).length;
      if (entry.errorCodes !== undefined && codes !== entry.errorCodes) {
        settled.add('errorCodes');
        const path = [...operation.path, ...('x-error-codes' in operation.value ? ['x-error-codes'] : [])];
        yield { message: `Error codes of ${operation.id}: ${codes} here, ${entry.errorCodes} in the document.`, path };
      }
      const examples = countOwn(document, operation);
      if (examples !== entry.examples) {
        settled.add('examples');
        const message = `Examples of ${operation.id}: ${examples} here, ${entry.examples} in the document.`;
        yield { message, path: operation.path };
      }
    }
    const counts: Readonly<Record<string, number>> = {
      ...(isHuawei ? countHuaweiContract(document) : countContract(document)),
    };
    const documented: Readonly<Record<string, number>> = { ...totals };
    for (const [total, what, path] of counted) {
      if (total in counts && counts[total] !== documented[total] && !settled.has(total)) {
        yield { message: `${what}: ${counts[total]} here, ${documented[total]} in the documents.`, path };
      }
    }
  },
};
