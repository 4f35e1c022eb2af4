import { hmacSha1, hmacSha256, tc3 } from '@cloud-contracts/client-core/tencent';
import type { Content, Contract, ContractOperation } from '../Contract.ts';
import { deviationsOf } from '../deviationsOf.ts';
import { pointerOf } from '../jsonPointer.ts';
import type { Wire } from '../Wire.ts';
import { callMethod } from './callMethod.ts';

const json = 'TC3 json';

const schemes: Readonly<Record<string, unknown>> = {
  [json]: tc3(),
  'TC3 query': tc3('GET'),
  'HmacSHA256 form': hmacSha256(),
  'HmacSHA256 query': hmacSha256('GET'),
  'HmacSHA1 form': hmacSha1(),
  'HmacSHA1 query': hmacSha1('GET'),
};

/** Some services need to be told one, the others may be. */
const region = 'ap-guangzhou';

/** Tencent: POSTs of JSON on one path, told apart by a header; success and failure are envelopes with status 200. */
export const tencentWire: Wire = {
  signings: Object.keys(schemes),
  signingHeaders: [],

  endpointOf: ({ servers }) => servers![0]!.url,

  readOperation(bundle, path, method, operation): ContractOperation {
    const at = ['paths', path, method];
    const { operationId: id } = operation;
    const request = operation.requestBody!.content!['application/json'];
    const [status = '', documented] = Object.entries(operation.responses)[0] ?? [];
    const response = (documented as Content).content!['application/json'];
    return {
      id,
      path,
      method: method.toUpperCase(),
      parameters: [],
      inputSchema: request.schema,
      bodyPointer: '',
      selectorPointer: undefined,
      requestPointer: pointerOf([...at, 'requestBody', 'content', 'application/json', 'schema']),
      successes: [
        {
          status: Number(status),
          // The success branch of the envelope.
          pointer: pointerOf([...at, 'responses', status, 'content', 'application/json', 'schema', 'oneOf', 0]),
        },
      ],
      failures: [{ status: Number(status), pointer: '/components/schemas/ErrorEnvelope' }],
      outputPointer: '/Response',
      examples: Object.entries(request.examples ?? {}).map(([key, example]) => ({
        key,
        input: example.value,
        response: response.examples![key]!.value,
        status: Number(status),
        isRecognized: true,
        isAnswerMade: false,
        facts: [`${id}/${key}`],
        requestDeviations: deviationsOf(bundle, id, 'requestBody', key),
        responseDeviations: deviationsOf(bundle, id, 'responses/\\d+', key),
      })),
    };
  },

  errorsOf({ bundle, catalogue }, { id, path, method }) {
    const { 'x-error-codes': codes = [] } = bundle.paths[path]![method.toLowerCase()]!;
    return codes.map((code) => {
      const row = catalogue.find((candidate) => candidate.code === code);
      const message = `${code} as documented`;
      return {
        name: `error ${code}`,
        answer: { error: code, message },
        code,
        message,
        status: row?.status ?? Number.NaN,
        retryable: row !== undefined && row.retry !== 'none',
        among: 'failures',
        facts: [{ kind: 'errorCode', id: `${id}/${code}` }],
        deviations: [],
      };
    });
  },

  expectedRequest(contract, operation, input, signing) {
    const path = operation.path.replace(/#.*/, '');
    if (signing !== json) return { path };
    const headers = {
      'content-type': 'application/json',
      'x-tc-version': contract.bundle.info.version,
      'x-tc-action': actionOf(contract, operation),
      'x-tc-region': region,
    };
    return { path, method: operation.method, query: {}, headers, body: input };
  },

  failureIn: () => undefined,

  requestIdOf: (failure) => (failure as { Response: { RequestId: string } }).Response.RequestId,

  createClient(contract, { Client, errorName }, signing, { fetch, credentials, clock, retry }) {
    const client = new Client({
      region,
      endpoint: tencentWire.endpointOf(contract.bundle),
      fetch,
      credentials,
      ...(clock && { clock }),
      signing: schemes[signing],
      ...(!retry && { retry: false }),
    });
    return {
      errorName,
      call: async (operationId, input) => callMethod(contract, client, operationId, input),
    };
  },

  secondInput: (_, input, time) => ({
    'X-TC-Timestamp': Math.floor(time / 1000),
    'X-TC-Token': 'not-a-real-token',
    'X-TC-Region': region,
    body: input,
  }),
};

function actionOf({ bundle }: Contract, { path, method }: ContractOperation): string {
  const selector = bundle.paths[path]![method.toLowerCase()]!['x-selector'];
  return selector !== undefined && 'header' in selector ? selector.value : '';
}
