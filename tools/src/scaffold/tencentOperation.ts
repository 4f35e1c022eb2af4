import type { JsonObject } from '../ruleset/document/Json.ts';
import { fillIn } from './fillIn.ts';
import type { OperationFacts } from './OperationFacts.ts';

/** An operation that a header selects and that answers with an envelope. */
export function tencentOperation({ id, document, section, group }: OperationFacts): JsonObject {
  return {
    operationId: id,
    summary: fillIn('what it does, in a few words'),
    tags: [group],
    'x-source': { document, section },
    'x-selector': { header: 'X-TC-Action', value: id },
    'x-rate-limit': { requests: fillIn('the documented number'), per: 'second' },
    'x-error-codes': [fillIn('the documented codes, sorted; an empty list if there are none')],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { Name: { type: 'string', description: fillIn('a member for each row of the input table') } },
          },
          examples: { example: { summary: fillIn('what the example shows'), value: { Name: fillIn('the request') } } },
        },
      },
    },
    responses: {
      '200': {
        description: fillIn('what it tells, and "or the error envelope"'),
        content: {
          'application/json': {
            schema: {
              oneOf: [
                {
                  type: 'object',
                  required: ['Response'],
                  properties: {
                    Response: {
                      type: 'object',
                      description: fillIn('what the answer holds'),
                      required: ['RequestId'],
                      properties: {
                        Error: false,
                        Name: { type: 'string', description: fillIn('a member for each row of the output table') },
                        RequestId: { type: 'string', description: 'Unique ID of the request.' },
                      },
                    },
                  },
                },
                { $ref: '../../../common/tencent/schemas/ErrorEnvelope.yaml' },
              ],
            },
            examples: {
              example: { value: { Response: { Name: fillIn('the response'), RequestId: fillIn('the request ID') } } },
            },
          },
        },
      },
    },
  };
}
