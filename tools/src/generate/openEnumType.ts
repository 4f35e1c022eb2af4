import ts from 'typescript';
import { type JsonObject, asList } from '../ruleset/document/Json.ts';

const { factory } = ts;

/**
 * The type of a schema with x-extensible-enum: the values known today, and whatever comes later. The intersection with
 * `{}` keeps the compiler from folding the known values into `string`, so that editors still offer them.
 */
export function openEnumType(schema: JsonObject): ts.TypeNode | undefined {
  if (schema['x-extensible-enum'] === undefined) return undefined;
  const types = new Set([schema['type']].flat());
  const isNumber = types.has('integer') || types.has('number');
  const values = asList(schema['x-extensible-enum']).filter((value) => value !== null);
  const rest = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(isNumber ? ts.SyntaxKind.NumberKeyword : ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  return factory.createUnionTypeNode([
    ...values.map((value) => factory.createLiteralTypeNode(literal(value))),
    rest,
    ...(types.has('null') ? [factory.createLiteralTypeNode(factory.createNull())] : []),
  ]);
}

function literal(value: unknown): ts.LiteralTypeNode['literal'] {
  if (typeof value !== 'number') return factory.createStringLiteral(String(value));
  const digits = factory.createNumericLiteral(Math.abs(value));
  return value < 0 ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, digits) : digits;
}
