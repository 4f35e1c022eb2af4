import { describe, expect, it } from 'vitest';
import { demoViews } from './fixtures/demoViews.ts';
import { GenerateError } from './GenerateError.ts';
import { generateClient } from './generateClient.ts';

type Change = NonNullable<Parameters<typeof demoViews>[0]>;

async function failure(change: Change): Promise<GenerateError> {
  const error: unknown = await generateClient('demo', demoViews(change)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GenerateError);
  return error as GenerateError;
}

describe('a contract that no client can be made from', () => {
  it.each<[string, Change, string, string]>([
    [
      'no operations',
      (contract) => (contract.paths = {}),
      'The contract of demo has no operations. Add a path with an operation.',
      'paths',
    ],
    [
      'an operation without a name',
      ({ paths }) => delete paths['/#ListDisks'].post.operationId,
      'POST /#ListDisks has no operationId. Name the operation as the document does.',
      'paths//#ListDisks/post',
    ],
    [
      'a name that is none in TypeScript',
      ({ paths }) => (paths['/#ListDisks'].post.operationId = 'list-disks'),
      'The operationId "list-disks" of POST /#ListDisks cannot be a name in TypeScript. Use letters and digits, a letter first.',
      'paths//#ListDisks/post',
    ],
    [
      'no summary',
      ({ paths }) => delete paths['/#ListDisks'].post.summary,
      'ListDisks has no summary. Say in a few words what it does.',
      'paths//#ListDisks/post',
    ],
    [
      'no source',
      ({ paths }) => delete paths['/#ListDisks'].post['x-source'].section,
      'ListDisks does not say where it is documented. Add x-source: {document: <name>, section: <name>}.',
      'paths//#ListDisks/post/x-source',
    ],
    [
      'a malformed rate limit',
      ({ paths }) => (paths['/#ListDisks'].post['x-rate-limit'] = '20/s'),
      'x-rate-limit of ListDisks cannot be read. Write it as {requests: <number>, per: <unit of time>}.',
      'paths//#ListDisks/post/x-rate-limit',
    ],
    [
      'no error codes, not even an empty list',
      ({ paths }) => delete paths['/#PingService'].post['x-error-codes'],
      'PingService has no list of error codes. Add x-error-codes with the documented codes; [] if there are none.',
      'paths//#PingService/post/x-error-codes',
    ],
    [
      'no action',
      ({ paths }) => (paths['/#ListDisks'].post['x-selector'] = { bodyField: 'action', value: 'list' }),
      'ListDisks does not say which action selects it. Add x-selector: {header: X-TC-Action, value: <action>}.',
      'paths//#ListDisks/post/x-selector',
    ],
    [
      'an unknown reason to repeat a call',
      ({ paths }) => (paths['/#ListDisks'].post['x-idempotency'] = { by: 'luck' }),
      'x-idempotency of ListDisks cannot be read. Write it as {by: read} or {by: token, parameter: /<Name>}.',
      'paths//#ListDisks/post/x-idempotency',
    ],
    [
      'no body',
      ({ paths }) => delete paths['/#PingService'].post.requestBody,
      'PingService has no schema for an application/json body. Add one; that of an operation without parameters is an object with properties: {}.',
      'paths//#PingService/post/requestBody/content/application/json',
    ],
    [
      'no success branch',
      ({ paths }) => paths['/#PingService'].post.responses['200'].content['application/json'].schema.oneOf.shift(),
      'The 200 of PingService has no success branch. Make it a oneOf of the success envelope, whose Response says Error: false, and the error envelope.',
      'paths//#PingService/post/responses/200/content/application/json/schema',
    ],
    [
      'an unknown style of pagination',
      ({ paths }) => (paths['/#ListDisks'].post['x-pagination'].style = 'cursor'),
      'x-pagination of ListDisks has the style "cursor", which the generator does not know. Use the style offset, page, marker or link.',
      'paths//#ListDisks/post/x-pagination',
    ],
    [
      'numbered pages without the number of the first',
      ({ paths }) => (paths['/#ListDisks'].post['x-pagination'].style = 'page'),
      'x-pagination of ListDisks has the style page, which needs first. Say in `first` which number the first page has.',
      'paths//#ListDisks/post/x-pagination',
    ],
    [
      'a style of pagination without its places',
      ({ paths }) => (paths['/#ListDisks'].post['x-pagination'].style = 'link'),
      'x-pagination of ListDisks has the style link, which needs response.links. See docs/extensions/x-pagination.md.',
      'paths//#ListDisks/post/x-pagination',
    ],
    [
      'a page pointer into the input that leads nowhere',
      ({ paths }) => (paths['/#ListDisks'].post['x-pagination'].request.limit = '/PageSize'),
      'x-pagination/request/limit of ListDisks is "/PageSize", which leads to no member of the input. Write the JSON Pointer of a member that the request\'s schema has.',
      'paths//#ListDisks/post/x-pagination/request/limit',
    ],
    [
      'a page pointer into the output that leads nowhere',
      ({ paths }) => (paths['/#ListDisks'].post['x-pagination'].response.items = '/Response/Discs'),
      'x-pagination/response/items of ListDisks is "/Response/Discs", which leads to no member of the output. Write the JSON Pointer of a member that the response\'s schema has.',
      'paths//#ListDisks/post/x-pagination/response/items',
    ],
    [
      'a waiter that looks nowhere',
      ({ paths }) => (paths['/#ListDisks'].post['x-waiters'][0].path = '/Response/Disks/*/Status'),
      'x-waiters/0/path of ListDisks is "/Response/Disks/*/Status", which leads to no member of the output. Write the JSON Pointer of a member that the response\'s schema has.',
      'paths//#ListDisks/post/x-waiters/0/path',
    ],
    [
      'a waiter that waits for nothing',
      ({ paths }) => (paths['/#ListDisks'].post['x-waiters'][0].success = []),
      'A waiter of ListDisks is not complete. Give it a name, a description and at least one state under success.',
      'paths//#ListDisks/post/x-waiters/0',
    ],
    [
      'no endpoint of a region',
      (contract) => contract.servers.pop(),
      'The servers of demo are not those of a Tencent service. List two: one without variables, and one whose variable region has an enum of the regions.',
      'servers',
    ],
    [
      'a data type with the name of an input',
      ({ components }) => (components.schemas.ListDisksInput = { type: 'object' }),
      "ListDisksInput is the name of a data type and of an operation's input or output. Rename the data type.",
      'components/schemas/ListDisksInput',
    ],
    [
      'a data type with a name that is none in TypeScript',
      ({ components }) => (components.schemas['Disk.Info'] = { type: 'object' }),
      'The name of the data type Disk.Info cannot be a name in TypeScript. Use letters and digits, a letter first.',
      'components/schemas/Disk.Info',
    ],
    [
      'a data type with the name of a type that TypeScript has',
      ({ components }) => (components.schemas.Record = { type: 'object' }),
      'The data type Record would hide a type of TypeScript in the client. Rename the data type.',
      'components/schemas/Record',
    ],
    [
      'a data type with the name of a class of the client',
      ({ components }) => (components.schemas.TimeoutError = { type: 'object' }),
      'The client would export TimeoutError twice, from ./types.ts and @cloud-contracts/client-core. Rename the operation, the waiter, the group or the data type.',
      'components/schemas/TimeoutError',
    ],
    [
      'two waiters of one name',
      ({ paths }) => paths['/#ListDisks'].post['x-waiters'].push(paths['/#ListDisks'].post['x-waiters'][0]),
      'The client would export waitUntilDiskReady twice, from ./waiters.ts and ./waiters.ts. Rename the operation, the waiter, the group or the data type.',
      'paths',
    ],
  ])('is refused: %s', async (_, change, message, place) => {
    const error = await failure(change);
    expect(`${error.message} ${error.remedy}`).toBe(message);
    expect(error.path.join('/')).toBe(place);
  });
});
