import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { JsonObject } from '../ruleset/document/Json.ts';
import { hoverTexts } from './hoverTexts.ts';
import { GenerateError } from './GenerateError.ts';
import { leanSchema } from './leanSchema.ts';
import { openEnumType } from './openEnumType.ts';
import { polishComment } from './polishComment.ts';

const { factory } = ts;

/** The texts of schema.ts and types.ts. */
export interface Types {
  readonly schema: string;
  readonly types: string;
  /** What types.ts exports, in the order of the document. */
  readonly names: readonly string[];
}

/**
 * Runs openapi-typescript over a types view in which every public type is a component. The components move to types.ts
 * under their own names: an editor then shows `FileSystemInfo[]`, where an indexed access would be spelt out.
 */
export async function emitTypes(document: JsonObject): Promise<Types> {
  const nodes = await openapiTS(hoverTexts(document) as never, {
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => openEnumType(schema as unknown as JsonObject),
  });
  const statements = ts.transform(nodes as ts.Statement[], [nameReferences]).transformed;
  const components = statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'components');
  const schemas = components?.members.filter(ts.isPropertySignature).find((member) => nameOf(member) === 'schemas');
  const declared =
    schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];
  const names = declared.map(nameOf);
  // Aliases that openapi-typescript adds for its own use, such as WithRequired.
  const own = statements.filter((node) => ts.isTypeAliasDeclaration(node) && node.typeParameters !== undefined);
  const schema = leanSchema(statements);
  const used = referencesIn(schema);
  return {
    schema: `${importTypes(names.filter((name) => used.has(name)))}${print(schema)}`,
    types: print([...declared.map(declare), ...own]),
    names,
  };
}

/** `components["schemas"]["X"]` becomes `X`; comments lose the tags that a hover would show. */
const nameReferences: ts.TransformerFactory<ts.Statement> = (context) => {
  const visit = (node: ts.Node): ts.Node => {
    const name = componentNamed(node);
    const result = name === undefined ? ts.visitEachChild(node, visit, context) : factory.createTypeReferenceNode(name);
    const comments = ts.getSyntheticLeadingComments(node);
    return ts.setSyntheticLeadingComments(result, comments?.map(polishComment));
  };
  return (statement) => visit(statement) as ts.Statement;
};

function componentNamed(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isSchemas = keyOf(indexType) === 'schemas' && ts.isTypeReferenceNode(objectType);
  return isSchemas ? keyOf(node.indexType) : undefined;
}

function keyOf(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

function nameOf({ name }: ts.PropertySignature): string {
  if (ts.isIdentifier(name)) return name.text;
  const text = ts.isStringLiteral(name) ? name.text : '';
  throw new GenerateError(
    `The name of the data type ${text} cannot be a name in TypeScript.`,
    'Use letters and digits, a letter first.',
    ['components', 'schemas', text],
  );
}

/** Types of the language, and of openapi-typescript, that the generated files name. */
const taken = new Set(['NonNullable', 'Promise', 'Record', 'ReturnType', 'WithRequired']);

/** A member of `components.schemas` as a type of its own. */
function declare(component: ts.PropertySignature): ts.Statement {
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const name = nameOf(component);
  if (taken.has(name)) {
    throw new GenerateError(
      `The data type ${name} would hide a type of TypeScript in the client.`,
      'Rename the data type.',
      ['components', 'schemas', name],
    );
  }
  const type = component.type!;
  const declaration = ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(component));
}

/** The names that types refer to. */
function referencesIn(statements: readonly ts.Node[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) found.add(node.typeName.text);
    ts.forEachChild(node, visit);
  };
  for (const statement of statements) visit(statement);
  return found;
}

function importTypes(names: readonly string[]): string {
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from './types.ts';\n\n`;
}

/** With the indentation of the rest, two spaces. */
function print(statements: readonly ts.Statement[]): string {
  const text = statements.map((statement) => astToString([statement])).join('\n');
  return text.replaceAll(/^(?: {4})+/gm, (margin) => ' '.repeat(margin.length / 2));
}
