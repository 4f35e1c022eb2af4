import { emitHttp } from '../emitHttp.ts';
import type { Protocol } from '../Protocol.ts';
import { emitTencentClient } from './emitTencentClient.ts';
import { nameTencentTypes } from './nameTencentTypes.ts';
import { readTencentModel } from './readTencentModel.ts';
import { sharedExports } from './sharedExports.ts';
import { tencentTypes } from './tencentTypes.ts';

export const tencentProtocol: Protocol = {
  types: tencentTypes,
  sharedExports,
  readModel: readTencentModel,
  nameTypes: nameTencentTypes,
  emitClient: emitTencentClient,
  clientTypes: ({ prefix }) => ['Caller', 'ClientOptions', 'Failure', 'Region'].map((name) => `${prefix}${name}`),
  emitHttp: (model) => emitHttp(model, 'Tencent'),
};
