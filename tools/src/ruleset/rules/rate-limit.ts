import { type JsonObject, isObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

const periods = new Set<unknown>(['second', 'minute', 'hour', 'day']);

export const rateLimit: Rule = {
  name: 'rate-limit',
  description: 'x-rate-limit is a number of requests and the period they may come in.',
  remedy: 'State `x-rate-limit: {requests: 20, per: second}`; the period is second, minute, hour or day.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { id, value, path } of operationsOf(document)) {
      const limit = value['x-rate-limit'];
      if (limit === undefined || (isObject(limit) && isLimit(limit))) continue;
      yield { message: `x-rate-limit of ${id} is not {requests, per}.`, path: [...path, 'x-rate-limit'] };
    }
  },
};

function isLimit({ requests, per, ...others }: JsonObject): boolean {
  return Number.isInteger(requests) && Number(requests) > 0 && periods.has(per) && Object.keys(others).length === 0;
}
