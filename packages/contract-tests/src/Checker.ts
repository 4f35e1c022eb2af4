import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { documentedAnswer } from './documentedAnswer.ts';
import type { Contract, ContractAnswer, ContractOperation, JsonObject, SchemaObject } from './Contract.ts';
import { MemberReader } from './MemberReader.ts';
import { valueAt } from './jsonPointer.ts';
import { rebase } from './rebase.ts';
import { variantsAt } from './variantsAt.ts';

/** Checks inputs and answers against a contract, strictly: a member that the contract does not know is a problem too. */
export class Checker {
  readonly #contract: Contract;
  readonly #operations: ReadonlyMap<string, ContractOperation>;
  readonly #ajv: Ajv2020;
  readonly #members: MemberReader;

  constructor(contract: Contract) {
    this.#contract = contract;
    this.#operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
    // A checker lives for one mutant, often for one check: quick to compile counts more than quick to run.
    this.#ajv = new Ajv2020({
      allErrors: true,
      strict: false,
      validateSchema: false,
      validateFormats: false,
      meta: false,
      code: { optimize: false },
    });
    this.#ajv.addSchema({ ...contract.bundle }, 'bundle');
    this.#members = new MemberReader(contract.bundle);
  }

  /** Lists what is wrong with an input, as `pointer: problem`. */
  input(operationId: string, input: JsonObject): string[] {
    const operation = this.#operations.get(operationId);
    if (operation === undefined) return [`: the contract knows no operation ${operationId}`];
    const { inputSchema } = operation;
    return this.#problems(this.#ajv.compile(rebase(inputSchema)), inputSchema, input);
  }

  /** Lists what is wrong with the answer to a call that succeeded, as `pointer: problem`; undefined is no body. */
  success(operationId: string, status: number, body: unknown): string[] {
    return this.#answer(operationId, ({ successes }) => [documentedAnswer(successes, status)], body);
  }

  /**
   * Lists what is wrong with the answer to a call that failed, as `pointer: problem`. Without a status, it may have any of
   * the bodies that the operation documents for a failure.
   */
  failure(operationId: string, status: number | undefined, body: unknown): string[] {
    return this.#answer(
      operationId,
      ({ failures }) => (status === undefined ? failures : [documentedAnswer(failures, status)]),
      body,
    );
  }

  #answer(
    operationId: string,
    answersOf: (operation: ContractOperation) => readonly (ContractAnswer | undefined)[],
    body: unknown,
  ): string[] {
    const operation = this.#operations.get(operationId);
    if (operation === undefined) return [`: the contract knows no operation ${operationId}`];
    const problems = answersOf(operation).flatMap((answer) => {
      if (answer === undefined) return [[': the contract knows no such status']];
      if (answer.pointer === undefined) return [body === undefined ? [] : [': the contract knows no body']];
      return variantsAt(this.#contract.bundle, answer.pointer).map((pointer) => this.#check(pointer, body));
    });
    // Of the bodies that it may have, the one that this comes nearest to; nothing is said where none is documented.
    return problems.toSorted((one, other) => one.length - other.length)[0] ?? [];
  }

  #check(pointer: string, body: unknown): string[] {
    const validate = this.#ajv.getSchema(`bundle#${encodeURI(pointer).replaceAll('#', '%23')}`);
    if (validate === undefined) return [`: the contract has no schema at ${pointer}`];
    return this.#problems(validate, valueAt(this.#contract.bundle, pointer) as SchemaObject, body);
  }

  #problems(validate: ValidateFunction, schema: SchemaObject, body: unknown): string[] {
    const violations =
      validate(body) === true
        ? []
        : (validate.errors ?? [])
            // What `then` or `else` found stands in an error of its own.
            .filter(({ keyword }) => keyword !== 'if')
            .map(({ instancePath, message }) => `${instancePath}: ${message}`);
    const { unknown } = this.#members.read(schema, 'value', body);
    return [...violations, ...unknown.map((place) => `${place}: is not documented`)];
  }
}
