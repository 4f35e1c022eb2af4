import { Document, isCollection, isScalar, visit } from 'yaml';

const onOneLine = new Set<unknown>(['required', 'tags', 'x-source', 'x-selector', 'x-rate-limit']);

/** YAML in the style of the specs: short lists and maps stand on one line, a version is quoted. */
export function printYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Pair(_, { key, value: node }) {
      if (!isScalar(key)) return;
      if (onOneLine.has(key.value) && isCollection(node) && isFlat(node.toJSON())) node.flow = true;
      // Unquoted, a date is none to us, but to readers of YAML 1.1.
      if (key.value === 'version' && isScalar(node)) node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ flowCollectionPadding: false, lineWidth: 120, singleQuote: true });
}

function isFlat(value: object): boolean {
  return Object.values(value).every((member) => typeof member !== 'object');
}
