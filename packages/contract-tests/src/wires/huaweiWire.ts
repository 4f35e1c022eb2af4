import { iamToken } from '@cloud-contracts/client-core/huawei';
import { type MockCredentials, mockCredentials, mockIamUser } from '@cloud-contracts/mock';
import type {
  Bundle,
  CatalogueRow,
  ContractExample,
  ContractOperation,
  JsonObject,
  Operation,
  Parameter,
  SchemaObject,
} from '../Contract.ts';
import type { DocumentedError } from '../DocumentedError.ts';
import { deviationsOf } from '../deviationsOf.ts';
import { pointerOf, valueAt } from '../jsonPointer.ts';
import { Sampler } from '../Sampler.ts';
import { temporaryCredentials } from '../temporaryCredentials.ts';
import type { Wire } from '../Wire.ts';
import { callMethod } from './callMethod.ts';
import { failureShapes } from './failureShapes.ts';

const json = 'application/json';

/** Where calls go: these contracts name no servers, and openapi-generator then takes this. */
const endpoint = 'http://localhost';

/** The client adds its own project to each call. */
const projectParameter = 'project_id';
const projectId = 'not-a-real-project';

/** What the mock answers a documented example of `default` with. */
const defaultStatus = 500;

interface Signing {
  readonly scheme: string;
  credentials(fetchToken: typeof globalThis.fetch): unknown;
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
    credentials: (fetch) => iamToken({ endpoint, ...mockIamUser, fetch }),
  },
};

/** Huawei: methods and paths of their own, parameters beside the body, and failures told by their status. */
export const huaweiWire: Wire = {
  signings: Object.keys(signings),
  signingHeaders: ['X-Sdk-Date'],
  origin: endpoint,

  readOperation(bundle, path, method, operation): ContractOperation {
    const at = ['paths', path, method];
    const parameters = parametersOf(bundle, operation);
    const body = operation.requestBody;
    const bodySchema = body?.content?.[json].schema;
    const status = Object.keys(operation.responses).find((candidate) => candidate !== 'default')!;
    return {
      id: operation.operationId,
      path,
      method: method.toUpperCase(),
      status: Number(status),
      parameters,
      inputSchema: inputSchemaOf([
        ...parameters,
        ...(bodySchema ? [{ name: 'body', required: body?.required ?? false, schema: bodySchema }] : []),
      ]),
      bodyPointer: '/body',
      selectorPointer: selectorPointerOf(operation),
      requestPointer: bodySchema && pointerOf([...at, 'requestBody', 'content', json, 'schema']),
      responsePointer:
        operation.responses[status]!.content && pointerOf([...at, 'responses', status, 'content', json, 'schema']),
      failurePointer: pointerOf([...at, 'responses', 'default', 'content', json, 'schema']),
      outputPointer: '',
      examples: readExamples(bundle, operation, parameters, status),
    };
  },

  errorsOf({ bundle, catalogue, operations }, operation): DocumentedError[] {
    const index = operations.indexOf(operation);
    const { id, path, method } = operation;
    const documented = bundle.paths[path]![method.toLowerCase()]!.responses['default']!.content![json].examples;
    const shapes = failureShapes(bundle, operation.failurePointer);
    // Each operation may answer with each row; each row is tried with one.
    const rows = [...catalogue.entries()].filter(([position]) => position % operations.length === index);
    return [
      ...rows.map(([position, row]) => rowError(catalogue, row, position)),
      ...shapes.map(({ name, bodyOf }) => {
        const row = catalogue[index % catalogue.length]!;
        return {
          ...errorOf(row, bodyOf(row.code, row.message ?? row.code)),
          name: `error in the shape of ${name}`,
        };
      }),
      ...shapes.flatMap(({ name, least }) =>
        least === undefined
          ? []
          : [{ ...errorOf({ code: name, status: 400, retry: 'none' }, least), name: `a bare ${name}` }],
      ),
      ...Object.entries(documented ?? {}).map(([key, { value }]): DocumentedError => {
        const { code, message } = Object.values(value)[0] as { code: string | number; message: string };
        return {
          name: `error example ${key}`,
          answer: { example: key },
          code: String(code),
          message,
          status: defaultStatus,
          retryable: true,
          fact: { kind: 'example', id: `${id}/error/${key}` },
          deviations: deviationsOf(bundle, id, 'responses/default', key),
        };
      }),
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

  requestIdOf: () => undefined,

  createClient(contract, { Client, errorName }, signing, { fetch, fetchToken = fetch, clock, retry }) {
    const client = new Client({
      endpoint,
      projectId,
      fetch,
      credentials: signings[signing]!.credentials(fetchToken),
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
  return parameters.map((node) => ('$ref' in node ? (valueAt(bundle, node.$ref) as Parameter) : node));
}

/** The examples of success. What shares a key is one of them, whether it shows parameters, a body or an answer. */
function readExamples(
  bundle: Bundle,
  operation: Operation,
  parameters: readonly Parameter[],
  status: string,
): ContractExample[] {
  const { operationId: id, requestBody, responses } = operation;
  const bodies = requestBody?.content?.[json].examples ?? {};
  const answers = responses[status]!.content?.[json].examples ?? {};
  const shown = (key: string): Parameter[] => parameters.filter(({ examples }) => examples && key in examples);
  const keys = new Set([...Object.keys(bodies), ...parameters.flatMap(({ examples }) => Object.keys(examples ?? {}))]);
  const least = new Sampler(bundle).minimal(inputSchemaOf(parameters)) as JsonObject;
  return [...new Set([...keys, ...Object.keys(answers)])].map((key) => ({
    key,
    input: {
      ...least,
      ...Object.fromEntries(shown(key).map(({ name, examples }) => [name, examples![key]!.value])),
      ...(key in bodies && { body: bodies[key]!.value }),
    },
    response: (answers[key] ?? Object.values(answers)[0])?.value,
    isRecognized: keys.has(key),
    facts: [...(key in bodies ? [`${id}/request/${key}`] : []), ...(key in answers ? [`${id}/response/${key}`] : [])],
    requestDeviations: deviationsOf(bundle, id, 'requestBody', key),
    responseDeviations: deviationsOf(bundle, id, `responses/${status}`, key),
  }));
}

function rowError(catalogue: readonly CatalogueRow[], row: CatalogueRow, position: number): DocumentedError {
  const { code, message = '' } = row;
  const earlier = catalogue.slice(0, position).filter((other) => other.code === code).length;
  const isOnly = catalogue.filter((other) => other.code === code).length === 1;
  const id = earlier === 0 ? code : `${code} (${earlier + 1})`;
  return {
    ...errorOf(row, { error: code, ...(!isOnly && { message }) }),
    name: `error ${id}`,
    answer: isOnly ? { error: code } : { error: code, message },
    fact: { kind: 'errorCode', id },
  };
}

/** What a row becomes when a body says it. A status of 5xx passes, whatever the code. */
function errorOf(
  { code, status, message = code, retry }: CatalogueRow,
  body: JsonObject,
): Omit<DocumentedError, 'name'> {
  return {
    answer: { body, status },
    code,
    message,
    status,
    retryable: retry !== 'none' || status >= 500,
    deviations: [],
  };
}
