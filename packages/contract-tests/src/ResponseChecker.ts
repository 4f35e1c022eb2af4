import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Contract, ContractOperation } from './Contract.ts';
import { MemberReader } from './MemberReader.ts';
import { pointerOf } from './jsonPointer.ts';

/** Checks answers against a contract, strictly: a member that the contract does not know is a problem too. */
export class ResponseChecker {
  readonly #operations: ReadonlyMap<string, ContractOperation>;
  readonly #ajv: Ajv2020;
  readonly #members: MemberReader;

  constructor(contract: Contract) {
    this.#operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
    // A checker lives for one mutant, often for one check: quick to compile counts more than quick to run.
    this.#ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false, code: { optimize: false } });
    this.#ajv.addSchema({ ...contract.bundle }, 'bundle');
    this.#members = new MemberReader(contract.bundle);
  }

  /** Lists what is wrong with a success envelope, as `pointer: problem`. */
  success(operationId: string, body: unknown): string[] {
    const operation = this.#operations.get(operationId);
    if (operation === undefined) return [`: the contract knows no operation ${operationId}`];
    const at = ['paths', operation.path, operation.method.toLowerCase(), 'responses', String(operation.status)];
    return this.#check([...at, 'content', 'application/json', 'schema', 'oneOf', '0'], operation.responseSchema, body);
  }

  /** Lists what is wrong with an error envelope, as `pointer: problem`. */
  failure(body: unknown): string[] {
    return this.#check(
      ['components', 'schemas', 'ErrorEnvelope'],
      { $ref: '#/components/schemas/ErrorEnvelope' },
      body,
    );
  }

  #check(place: string[], schema: { $ref?: string }, body: unknown): string[] {
    const validate = this.#ajv.getSchema(`bundle#${encodeURI(pointerOf(place)).replaceAll('#', '%23')}`);
    if (validate === undefined) return [`: the contract has no schema at ${pointerOf(place)}`];
    const violations =
      validate(body) === true
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
    const { unknown } = this.#members.read(schema, 'response', body);
    return [...violations, ...unknown.map((pointer) => `${pointer}: is not documented`)];
  }
}
