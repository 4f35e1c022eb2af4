import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const noNullable: Rule = {
  name: 'no-nullable',
  description: '`nullable` is not used: OpenAPI 3.1 ignores it.',
  remedy: "Write `type: [string, 'null']`, or `oneOf: [{$ref: …}, {type: 'null'}]`.",
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, name, path } of schemasOf(document)) {
      if (typeof schema === 'boolean' || !('nullable' in schema)) continue;
      yield { message: `${name ?? 'The schema'} has \`nullable\`.`, path: [...path, 'nullable'] };
    }
  },
};
