import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Contract, ContractOperation, JsonObject, SchemaObject } from './Contract.ts';
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
  success(operationId: string, body: unknown): string[] {
    const operation = this.#operations.get(operationId);
    if (operation === undefined) return [`: the contract knows no operation ${operationId}`];
    const { responsePointer } = operation;
    if (responsePointer === undefined) return body === undefined ? [] : [': the contract knows no body'];
    return this.#check(responsePointer, body);
  }

  /** Lists what is wrong with the answer to a call that failed, as `pointer: problem`. */
  failure(operationId: string, body: unknown): string[] {
    const operation = this.#operations.get(operationId);
    if (operation === undefined) return [`: the contract knows no operation ${operationId}`];
    // Of the bodies that a failure may have, the one that this comes nearest to.
    return variantsAt(this.#contract.bundle, operation.failurePointer)
      .map((pointer) => this.#check(pointer, body))
      .reduce((least, problems) => (problems.length < least.length ? problems : least));
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
