import type { Bundle } from './Bundle.ts';
import type { Json } from './Json.ts';
import type { MockCredentials } from './MockCredentials.ts';
import type { Operation } from './Operation.ts';
import { type Parameter, parseParameters } from './Parameter.ts';
import { maxJsonDepth, parseJson } from './parseJson.ts';
import type { ErrorReply, ErrorToTell, Progress, Protocol, ReceivedCall } from './Protocol.ts';
import { Refusal } from './Refusal.ts';
import { quote } from './quote.ts';
import { mediaType, readForm } from './readForm.ts';
import { regionsOf } from './regionsOf.ts';
import type { SchemaReader } from './SchemaReader.ts';
import type { ServerHosts } from './ServerHosts.ts';
import type { SignatureScheme } from './SignatureScheme.ts';
import { unfoldParameters } from './unfoldParameters.ts';
import { v1Parameters } from './v1Parameters.ts';
import type { WireRequest } from './WireRequest.ts';

export interface TencentProtocolOptions {
  readonly bundle: Bundle;
  readonly hosts: ServerHosts;
  readonly reader: SchemaReader;
  readonly operations: readonly Operation[];
  /** The bundle's schemes; none where signatures are not to be checked. */
  readonly schemes: readonly SignatureScheme[] | undefined;
  readonly credentials: readonly MockCredentials[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Where a request carries the common parameters: X-TC-* headers, or parameters beside the operation's own. */
interface Common {
  readonly carrier: 'headers' | 'parameters';
  readonly parameters: readonly Parameter[] | undefined;
  get(name: string): string | undefined;
}

const maxGetBytes = 32 * 1024;
const maxSkewSeconds = 300;

/** Tencent API 3.0: one path, the operation in X-TC-Action or Action, errors in an envelope. */
export class TencentProtocol implements Protocol {
  readonly #options: TencentProtocolOptions;
  readonly #actions: ReadonlyMap<string, Operation>;

  constructor(options: TencentProtocolOptions) {
    this.#options = options;
    this.#actions = new Map(
      options.operations.flatMap((operation) =>
        operation.selector !== undefined && 'header' in operation.selector
          ? [[operation.selector.value, operation] as const]
          : [],
      ),
    );
  }

  claims(request: WireRequest): boolean {
    const common = readCommon(request);
    return this.#actions.has(common.get('Action') ?? '') && common.get('Version') === this.#options.bundle.info.version;
  }

  suits({ path }: WireRequest): boolean {
    return path === '/';
  }

  receive(request: WireRequest, progress: Progress): ReceivedCall {
    if (request.method !== 'GET' && request.method !== 'POST')
      throw new Refusal('UnsupportedProtocol', `Expected GET or POST, came ${request.method}.`);
    this.#checkSize(request);
    if (this.#options.schemes !== undefined) this.#checkSignature(request, this.#options.schemes, progress);
    const common = readCommon(request);
    const operation = this.#readOperation(request, common);
    progress.operation = operation;
    this.#checkVersion(common);
    this.#checkRegion(common);
    const body = this.#readBody(request, common, operation);
    progress.body = body;
    return { operation, body, parameters: {}, form: common.parameters === undefined ? 'json' : 'query' };
  }

  /** Refusals of the mock's own have the status of all documented errors. */
  errorReply({ code, message, requestId, status = 200 }: ErrorToTell): ErrorReply {
    return { status, body: { Response: { Error: { Code: code, Message: message }, RequestId: requestId } } };
  }

  emptyReply(requestId: string): Json {
    return { Response: { RequestId: requestId } };
  }

  #checkSize(request: WireRequest): void {
    const isGet = request.method === 'GET';
    // Without a claim the larger limit holds: the request is refused for that right afterwards.
    const claimed = this.#options.schemes?.find((scheme) => scheme.claims(request));
    const limit = isGet ? maxGetBytes : (claimed?.maxPostBytes ?? 10 * 1024 * 1024);
    const size = isGet ? request.path.length + 1 + request.query.length : request.body.byteLength;
    if (size > limit)
      throw new Refusal(
        'RequestSizeLimitExceeded',
        `Expected ${isGet ? 'a path and query' : 'a body'} of at most ${limit} bytes, came ${size}.`,
      );
  }

  #checkSignature(request: WireRequest, schemes: readonly SignatureScheme[], progress: Progress): void {
    const scheme = schemes.find((candidate) => candidate.claims(request));
    if (scheme === undefined)
      throw new Refusal(
        'AuthFailure.InvalidAuthorization',
        `The request is not signed: expected one of ${schemes.map(({ name }) => name).join(', ')}.`,
      );
    progress.signature = { scheme: scheme.name, verdict: 'invalid' };
    const claim = scheme.read(request);
    const known = this.#options.credentials.find(({ secretId }) => secretId === claim.secretId);
    if (known === undefined)
      throw new Refusal('AuthFailure.SecretIdNotFound', 'The SecretId is not among the credentials of the mock.');
    const skew = claim.timestamp - Math.floor(this.#options.clock() / 1000);
    if (Math.abs(skew) > maxSkewSeconds)
      throw new Refusal(
        'AuthFailure.SignatureExpire',
        `The timestamp is ${Math.abs(skew)} s ${skew < 0 ? 'behind' : 'ahead of'} the clock; at most ${maxSkewSeconds} s are allowed.`,
      );
    claim.verify(known.secretKey, this.#options.hosts.service);
    if (claim.token !== known.token)
      throw new Refusal(
        'AuthFailure.TokenFailure',
        known.token === undefined
          ? 'A token came with a key that is not a temporary one.'
          : `The token of the temporary key ${claim.token === undefined ? 'is missing' : 'is another one'}.`,
      );
    progress.signature = { scheme: scheme.name, verdict: 'valid' };
  }

  #readOperation(request: WireRequest, common: Common): Operation {
    const action = common.get('Action');
    if (action === undefined) throw missing(common, 'Action');
    const operation = this.#actions.get(action);
    if (operation === undefined)
      throw new Refusal('InvalidAction', `${this.#options.bundle.info.title} has no operation ${quote(action)}.`);
    if (request.path !== operation.path)
      throw new Refusal(
        'InvalidAction',
        `${operation.id}: expected the path ${operation.path}, came ${quote(request.path)}.`,
      );
    return operation;
  }

  #checkVersion(common: Common): void {
    const { version } = this.#options.bundle.info;
    const came = common.get('Version');
    if (came === undefined) throw missing(common, 'Version');
    if (came !== version) throw new Refusal('NoSuchVersion', `Expected version ${version}, came ${quote(came)}.`);
  }

  /** Where no region is required, one that is sent has no effect. */
  #checkRegion(common: Common): void {
    const { bundle } = this.#options;
    if (bundle['x-common-parameters']?.['X-TC-Region']?.required !== true) return;
    const region = common.get('Region');
    if (region === undefined) throw missing(common, 'Region');
    const regions = regionsOf(bundle);
    if (regions?.includes(region) === false)
      throw new Refusal(
        'UnsupportedRegion',
        `Expected one of the regions ${regions.join(', ')}; came ${quote(region)}.`,
      );
  }

  #readBody(request: WireRequest, common: Common, operation: Operation): Json {
    if (common.parameters !== undefined) {
      if (request.method === 'GET' && common.carrier === 'headers') expectMediaType(request, form);
      const own =
        common.carrier === 'headers'
          ? common.parameters
          : common.parameters.filter(([name]) => !v1Parameters.has(name));
      return unfoldParameters(this.#options.reader, operation.body?.schema ?? { type: 'object' }, own);
    }
    expectMediaType(request, 'application/json');
    const body = parseJson(request.body);
    if (body === undefined)
      throw new Refusal(
        'InvalidParameter',
        `${operation.id} body: expected JSON in UTF-8, at most ${maxJsonDepth} levels deep, came something else.`,
      );
    return body;
  }
}

const form = 'application/x-www-form-urlencoded';

function readCommon(request: WireRequest): Common {
  const { headers } = request;
  if (headers.has('authorization') || headers.has('x-tc-action'))
    return {
      carrier: 'headers',
      parameters: request.method === 'GET' ? parseParameters(request.query) : undefined,
      get: (name) => headers.get(`x-tc-${name}`) || undefined,
    };
  const parameters = parseParameters(readForm(request) ?? '');
  const values = new Map(parameters);
  return { carrier: 'parameters', parameters, get: (name) => values.get(name) || undefined };
}

function missing({ carrier }: Common, name: string): Refusal {
  const parameter = carrier === 'headers' ? `X-TC-${name}` : name;
  return new Refusal('MissingParameter', `${parameter}: expected the common parameter, came none.`);
}

function expectMediaType(request: WireRequest, expected: string): void {
  const came = mediaType(request);
  if (came !== expected)
    throw new Refusal('InvalidParameter', `Content-Type: expected ${expected}, came ${quote(came)}.`);
}
