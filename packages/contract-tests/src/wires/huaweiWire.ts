import { iamToken } from '@cloud-contracts/client-core/huawei';
import { type MockCredentials, mockCredentials, mockIamUser } from '@cloud-contracts/mock';
import type {
  Bundle,
  CatalogueRow,
  Content,
  Contract,
  ContractAnswer,
  ContractExample,
  ContractOperation,
  JsonObject,
  MediaType,
  Operation,
  Parameter,
  SchemaObject,
} from '../Contract.ts';
import type { DocumentedError, ErrorAnswer } from '../DocumentedError.ts';
import { deviationsOf } from '../deviationsOf.ts';
import { isObject } from '../isObject.ts';
import { pointerOf, valueAt } from '../jsonPointer.ts';
import { Sampler } from '../Sampler.ts';
import { temporaryCredentials } from '../temporaryCredentials.ts';
import type { Wire } from '../Wire.ts';
import { callMethod } from './callMethod.ts';
import { failureShapes } from './failureShapes.ts';

const json = 'application/json';

/** The client adds its own project to each call. */
const projectParameter = 'project_id';
const projectId = 'not-a-real-project';

/** What the mock answers a documented example of `default` with. */
const defaultStatus = 500;

interface Signing {
  readonly scheme: string;
  credentials(endpoint: string, fetchToken: typeof globalThis.fetch): unknown;
}

const signings: Readonly<Record<string, Signing>> = {
  'access key': {
    scheme: 'SDK-HMAC-SHA256',
    credentials: () => keyOf(mockCredentials),
  },
  'temporary access key': {
    scheme: 'SDK-HMAC-SHA256',
    credentials: () => keyOf(temporaryCredentials),
  },
  'IAM token': {
    scheme: 'IamToken',
    credentials: (endpoint, fetch) => iamToken({ endpoint, ...mockIamUser, fetch }),
  },
};

/** Huawei: methods and paths of their own, parameters beside the body, and failures told by their status. */
export const huaweiWire: Wire = {
  signings: Object.keys(signings),
  signingHeaders: ['X-Sdk-Date'],

  endpointOf({ servers: [server] = [] }) {
    // Without servers, openapi-generator takes this.
    if (server === undefined) return 'http://localhost';
    const { url, variables = {} } = server;
    return url.replace(/\{(\w+)\}/g, (_, name: string) => variables[name]!.default);
  },

  readOperation(bundle, path, method, operation): ContractOperation {
    const at = ['paths', path, method];
    const parameters = parametersOf(bundle, operation);
    const body = operation.requestBody;
    const bodySchema = body?.content?.[json].schema;
    const answers = Object.keys(operation.responses).map((status) => readAnswer(bundle, at, operation, status));
    let examples: ContractExample[] | undefined;
    const successes = answers.filter(isSuccess) as [ReadAnswer<number>, ...ReadAnswer<number>[]];
    return {
      id: operation.operationId,
      path,
      method: method.toUpperCase(),
      parameters,
      inputSchema: inputSchemaOf([
        ...parameters,
        ...(bodySchema ? [{ name: 'body', required: body?.required ?? false, schema: bodySchema }] : []),
      ]),
      bodyPointer: '/body',
      selectorPointer: selectorPointerOf(operation),
      requestPointer: bodySchema && pointerOf([...at, 'requestBody', 'content', json, 'schema']),
      successes,
      failures: answers.filter((answer) => !isSuccess(answer)),
      outputPointer: '',
      // Making inputs takes long, and the side that judges never asks for them.
      get examples() {
        return (examples ??= readExamples(bundle, operation, parameters, successes));
      },
    };
  },

  errorsOf(contract, operation): DocumentedError[] {
    const { catalogue, operations } = contract;
    const index = operations.indexOf(operation);
    // Each operation may answer with each row; each row is tried with one.
    const rows = [...catalogue.entries()].filter(([position]) => position % operations.length === index);
    return [
      ...rows.map(([position, row]) => rowError(catalogue, row, position)),
      ...operation.failures.flatMap((failure) => failureErrors(contract, operation, failure)),
    ];
  },

  expectedRequest(_, { path, method, parameters }, input, signing) {
    const values: JsonObject = { [projectParameter]: projectId, ...input };
    const ofPath = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
    const ofQuery = parameters.filter(({ name, in: place }) => place === 'query' && values[name] !== undefined);
    return {
      path: path
        .replace(/#.*/, '')
        .replace(/\{(\w+)\}/g, (part, name: string) =>
          ofPath.has(name) ? encodeURIComponent(String(values[name])) : part,
        ),
      method,
      query: Object.fromEntries(ofQuery.map(({ name }) => [name, [values[name]].flat().map(String)])),
      headers: { 'content-type': json, 'x-project-id': String(values[projectParameter]) },
      body: (input['body'] as JsonObject | undefined) ?? null,
      scheme: signings[signing]!.scheme,
    };
  },

  failureIn: (body) => (isObject(body) && 'error_code' in body && 'error_msg' in body ? toldBy(body) : undefined),

  requestIdOf: () => undefined,

  createClient(contract, { Client, errorName }, signing, { fetch, fetchToken = fetch, clock, retry }) {
    const endpoint = huaweiWire.endpointOf(contract.bundle);
    const client = new Client({
      endpoint,
      projectId,
      fetch,
      credentials: signings[signing]!.credentials(endpoint, fetchToken),
      ...(clock && { clock }),
      ...(!retry && { retry: false }),
    });
    return {
      errorName,
      call: async (operationId, input) => callMethod(contract, client, operationId, input),
      sendWith(method, pathAndQuery) {
        const { request } = client['http'] as { request(...call: unknown[]): Promise<unknown> };
        return request(method.toLowerCase(), pathAndQuery, {});
      },
    };
  },

  secondInput: ({ parameters }, input, time) => ({
    ...(parameters.some(({ name }) => name === projectParameter) && { [projectParameter]: projectId }),
    'X-Project-Id': input[projectParameter] ?? projectId,
    'X-Sdk-Date': new Date(time).toISOString().replace(/[-:]|\.\d+/g, ''),
    ...input,
  }),
};

function keyOf({ secretId, secretKey, token }: MockCredentials): object {
  return { accessKeyId: secretId, secretAccessKey: secretKey, ...(token && { securityToken: token }) };
}

function inputSchemaOf(members: readonly Pick<Parameter, 'name' | 'required' | 'schema'>[]): SchemaObject {
  return {
    type: 'object',
    required: members.filter(({ name, required }) => required && name !== projectParameter).map(({ name }) => name),
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
  };
}

function selectorPointerOf({ 'x-selector': selector }: Operation): string | undefined {
  if (selector === undefined || 'header' in selector) return undefined;
  return pointerOf(['body', 'bodyKey' in selector ? selector.bodyKey : selector.bodyField]);
}

function parametersOf(bundle: Bundle, { parameters = [] }: Operation): Parameter[] {
  return parameters.map((node) => withItems('$ref' in node ? (valueAt(bundle, node.$ref) as Parameter) : node));
}

/** An empty list is none in a query, and a list of one looks like its item. */
function withItems(parameter: Parameter): Parameter {
  const { in: place, schema } = parameter;
  if (place !== 'query' || schema.type !== 'array') return parameter;
  const { minItems = 0, maxItems = 2 } = schema;
  return { ...parameter, schema: { ...schema, minItems: Math.min(Math.max(minItems, 2), maxItems) } };
}

/** An answer, with the examples that are documented of it. */
interface ReadAnswer<Status extends number | 'default' = number | 'default'> extends ContractAnswer<Status> {
  readonly examples: Readonly<Record<string, { readonly value: JsonObject }>>;
}

function readAnswer(bundle: Bundle, at: readonly string[], { responses }: Operation, status: string): ReadAnswer {
  const node = responses[status]!;
  const place = '$ref' in node ? node.$ref.slice(1) : pointerOf([...at, 'responses', status]);
  const media = (valueAt(bundle, place) as Content).content?.[json];
  return {
    status: status === 'default' ? status : Number(status),
    pointer: media && `${place}${pointerOf(['content', json, 'schema'])}`,
    examples: media?.examples ?? {},
  };
}

function isSuccess({ status }: ContractAnswer): boolean {
  return status !== 'default' && status < 400;
}

/** The examples of success. What shares a key is one of them, whether it shows parameters, a body or an answer. */
function readExamples(
  bundle: Bundle,
  { operationId: id, requestBody }: Operation,
  parameters: readonly Parameter[],
  successes: readonly [ReadAnswer<number>, ...ReadAnswer<number>[]],
): ContractExample[] {
  const bodies = requestBody?.content?.[json].examples ?? {};
  const answers = Object.fromEntries(
    successes.flatMap(({ status, examples }) =>
      Object.entries(examples).map(([key, { value }]) => [key, { value, status }] as const),
    ),
  );
  const sampler = Sampler.of(bundle);
  const [success] = successes;
  const made = success.pointer && sampler.minimal(valueAt(bundle, success.pointer) as SchemaObject);
  const [first = { value: made as JsonObject | undefined, status: success.status }] = Object.values(answers);
  const shown = (key: string): Parameter[] => parameters.filter(({ examples }) => examples && key in examples);
  const keys = new Set([...Object.keys(bodies), ...parameters.flatMap(({ examples }) => Object.keys(examples ?? {}))]);
  const least = sampler.minimal(inputSchemaOf(parameters)) as JsonObject;
  return [...new Set([...keys, ...Object.keys(answers)])].map((key) => {
    const { value: response, status } = answers[key] ?? first;
    // Another answer to a request that is documented already.
    const sent = keys.has(key) ? key : Object.keys(bodies)[0];
    const body = bodies[sent ?? '']?.value;
    return {
      key,
      input: {
        ...least,
        ...Object.fromEntries(shown(key).map(({ name, examples }) => [name, examples![key]!.value])),
        ...(body && { body }),
      },
      response,
      status,
      isRecognized: keys.has(key),
      isAnswerMade: Object.keys(answers).length === 0,
      facts: [...(key in bodies ? [`${id}/request/${key}`] : []), ...(key in answers ? [`${id}/response/${key}`] : [])],
      requestDeviations: deviationsOf(bundle, id, 'requestBody', sent ?? key),
      responseDeviations: deviationsOf(bundle, id, `responses/${status}`, key),
    };
  });
}

function rowError(catalogue: readonly CatalogueRow[], row: CatalogueRow, position: number): DocumentedError {
  const { code, status, message = '' } = row;
  const earlier = catalogue.slice(0, position).filter((other) => other.code === code).length;
  const isOnly = catalogue.filter((other) => other.code === code).length === 1;
  const id = earlier === 0 ? code : `${code} (${earlier + 1})`;
  return {
    ...errorOf(`error ${id}`, row, isOnly ? { error: code } : { error: code, message, status }),
    facts: [{ kind: 'errorCode', id }],
  };
}

/** What an operation may answer with one status of a failure, or with `default`: in each shape, and as documented. */
function failureErrors(
  { bundle, catalogue, operations }: Contract,
  operation: ContractOperation,
  { status, pointer }: ContractAnswer,
): DocumentedError[] {
  if (pointer === undefined) return [];
  const index = operations.indexOf(operation);
  const isDefault = status === 'default';
  const rows = catalogue.filter((row) => isDefault || row.status === status);
  // Of a status that no code is documented with, any code but those that clients know to pass by their 5xx.
  const others = catalogue.filter((other) => other.retry !== 'transient' || other.status < 500);
  const row = rows[index % rows.length] ?? { ...others[index % others.length]!, status: Number(status) };
  const named = isDefault ? 'error' : `error ${status}`;
  const shapes = failureShapes(Sampler.of(bundle), bundle, pointer);
  // What several statuses share is tried to the end with the first.
  const isFirst = operation.failures.find((other) => other.pointer === pointer)?.status === status;
  const bareStatus = isDefault ? 400 : status;
  const { examples = {} } = valueAt(bundle, pointer.replace(/\/schema$/, '')) as MediaType;
  return [
    ...shapes.map(({ name, bodyOf }) => {
      const body = bodyOf(row.code, row.message ?? row.code);
      return errorOf(`${named} in the shape of ${name}`, row, { body, status: row.status });
    }),
    ...shapes
      .flatMap(({ bare }) => (isFirst ? bare(bareStatus) : []))
      .map(({ name, body, code, message }) => {
        const told: CatalogueRow = { code, message, status: bareStatus, retry: 'none' };
        return errorOf(isDefault ? name : `${named} with ${name}`, told, { body, status: bareStatus });
      }),
    ...Object.entries(examples).map(([key, { value }]) => exampleError(bundle, operation.id, status, key, value)),
  ];
}

function exampleError(
  bundle: Bundle,
  operationId: string,
  status: ContractAnswer['status'],
  key: string,
  value: JsonObject,
): DocumentedError {
  const { code, message } = toldBy(value);
  const { retry = 'none' } = bundle['x-error-catalogue'].service.find((row) => row.code === code) ?? {};
  const row = { code, message, status: status === 'default' ? defaultStatus : status, retry };
  return {
    ...errorOf(`error example ${key}`, row, { example: key }),
    facts: [{ kind: 'example', id: `${operationId}/error/${key}` }],
    deviations: deviationsOf(bundle, operationId, `responses/${status}`, key),
  };
}

/** What the body of a failure says, in one of its shapes. */
function toldBy(body: JsonObject): { code: string; message: string } {
  const { code, message } = (
    'error_code' in body ? { code: body['error_code'], message: body['error_msg'] } : Object.values(body)[0]
  ) as { code: string | number; message: string };
  return { code: String(code), message };
}

/** What a row becomes when an answer says it. A 429, and a status of 5xx, passes whatever the code. */
function errorOf(
  name: string,
  { code, status, message = code, retry }: CatalogueRow,
  answer: ErrorAnswer,
): DocumentedError {
  const retryable = retry !== 'none' || status === 429 || status >= 500;
  return { name, answer, code, message, status, retryable, among: 'failures', facts: [], deviations: [] };
}
