import { emitHttp } from '../emitHttp.ts';
import type { Protocol } from '../Protocol.ts';
import { emitHuaweiClient } from './emitHuaweiClient.ts';
import { huaweiTypes } from './huaweiTypes.ts';
import { nameHuaweiTypes } from './nameHuaweiTypes.ts';
import { readHuaweiModel } from './readHuaweiModel.ts';
import { sharedExports } from './sharedExports.ts';

export const huaweiProtocol: Protocol = {
  types: huaweiTypes,
  sharedExports,
  readModel: readHuaweiModel,
  nameTypes: nameHuaweiTypes,
  emitClient: emitHuaweiClient,
  clientTypes: ({ prefix, descriptor }) =>
    ['Caller', 'ClientOptions', 'Failure', ...(descriptor['regions'] === undefined ? [] : ['Region'])].map(
      (name) => `${prefix}${name}`,
    ),
  emitHttp: (model) => emitHttp(model, 'Huawei'),
};
