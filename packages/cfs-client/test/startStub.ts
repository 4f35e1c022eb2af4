import { type Answer, answer, listen } from '@cloud-contracts/client-testing/src/listen.ts';
import { CfsClient, type CfsClientOptions } from '../src/generated/index.ts';

/** A request that reached the stub. */
export interface Received {
  readonly action: string;
  readonly region: string | undefined;
  readonly authorization: string | undefined;
  readonly input: unknown;
}

export interface Stub {
  /** Options for a client of this stub. */
  readonly options: CfsClientOptions;
  readonly cfs: CfsClient;
  readonly received: Received[];
}

const requestId = 'req-1';

/** What a success looks like on the wire. */
export function success(output: object): object {
  return { Response: { RequestId: requestId, ...output } };
}

/** What a failure looks like on the wire. */
export function failure(code: string, message = 'It failed.'): object {
  return { Response: { Error: { Code: code, Message: message }, RequestId: requestId } };
}

/** A service on loopback that gives these answers one after the other, the last one for ever. */
export async function startStub(...answers: object[]): Promise<Stub> {
  const received: Received[] = [];
  const { endpoint } = await listen(
    ...answers.map((content): Answer => (response, request, number) => {
      const { headers, body } = request;
      received.push({
        action: String(headers['x-tc-action']),
        region: headers['x-tc-region'] as string | undefined,
        authorization: headers['authorization'] as string | undefined,
        input: JSON.parse(body) as unknown,
      });
      answer(JSON.stringify(content))(response, request, number);
    }),
  );
  const options: CfsClientOptions = {
    endpoint,
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' },
    retry: { baseDelay: 1 },
  };
  return { options, cfs: new CfsClient(options), received };
}
