import ts from 'typescript';

const { factory } = ts;

/**
 * The statements of openapi-typescript without what nobody reads, which is half of them: members that are `never`, headers
 * that may be anything, what a response means by its status, the summary of an operation at its path, and the names of data
 * types, which stand in types.ts.
 */
export function leanSchema(statements: readonly ts.Statement[]): ts.Statement[] {
  return statements.map((statement) => {
    if (!ts.isInterfaceDeclaration(statement)) return statement;
    const lean = parts[statement.name.text];
    return lean === undefined ? statement : withMembers(statement, lean(statement.members));
  });
}

type Members = readonly ts.TypeElement[];

const parts: Readonly<Record<string, (members: Members) => Members>> = {
  paths: each((item) =>
    item.filter((member) => !isNever(member) && nameOf(member) !== 'parameters').map(withoutComment),
  ),
  operations: each((operation) =>
    operation
      .filter((member) => !isNever(member))
      .map((member) =>
        change(member, {
          // A call without parameters still says so: an empty object would take any.
          parameters: (members) => (members.every(isNever) ? members : members.filter((it) => !isNever(it))),
          responses,
        }),
      ),
  ),
  components: (members) =>
    members
      .filter((member) => nameOf(member) !== 'schemas' && !isNever(member))
      .map((member) => change(member, { responses })),
};

function responses(members: Members): Members {
  return each((response) => response.filter((member) => !isNever(member) && !isOpen(member)))(members).map(
    withoutComment,
  );
}

/** `name?: never` */
function isNever(member: ts.TypeElement): boolean {
  return ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.NeverKeyword;
}

/** `headers: { [name: string]: unknown }` */
function isOpen(member: ts.TypeElement): boolean {
  const type = ts.isPropertySignature(member) ? member.type : undefined;
  return type !== undefined && ts.isTypeLiteralNode(type) && type.members.every(ts.isIndexSignatureDeclaration);
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
}

/** Changes what is in each member. */
function each(lean: (members: Members) => Members): (members: Members) => Members {
  return (members) => members.map((member) => within(member, lean));
}

/** Changes what is in a member of one of these names. */
function change(
  member: ts.TypeElement,
  byName: Readonly<Record<string, (members: Members) => Members>>,
): ts.TypeElement {
  const lean = byName[nameOf(member) ?? ''];
  return lean === undefined ? member : within(member, lean);
}

function within(member: ts.TypeElement, lean: (members: Members) => Members): ts.TypeElement {
  if (!ts.isPropertySignature(member) || !member.type || !ts.isTypeLiteralNode(member.type)) return member;
  const type = factory.createTypeLiteralNode(lean(member.type.members));
  const changed = factory.createPropertySignature(member.modifiers, member.name, member.questionToken, type);
  return ts.setSyntheticLeadingComments(changed, ts.getSyntheticLeadingComments(member));
}

function withoutComment<Member extends ts.TypeElement>(member: Member): Member {
  return ts.setSyntheticLeadingComments(member, undefined);
}

function withMembers(declaration: ts.InterfaceDeclaration, members: Members): ts.InterfaceDeclaration {
  return factory.updateInterfaceDeclaration(
    declaration,
    declaration.modifiers,
    declaration.name,
    declaration.typeParameters,
    declaration.heritageClauses,
    members,
  );
}
