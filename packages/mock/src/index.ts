export type { AnswerChoice, AnsweredRequest, AnswerFunction, AnswerOptions } from './AnswerChoice.ts';
export type {
  Bundle,
  BundleBody,
  BundleExample,
  BundleMediaType,
  BundleOperation,
  BundleParameter,
  BundlePathItem,
  BundleRef,
  BundleResponse,
  BundleServer,
  ErrorRow,
  Schema,
  SchemaObject,
  Selector,
} from './Bundle.ts';
export { createRouter, type RouterOptions } from './createRouter.ts';
export type { Json, JsonObject } from './Json.ts';
export { type MockCredentials, mockCredentials } from './MockCredentials.ts';
export type { Problem, RefusalCode } from './Refusal.ts';
export type { AnswerRecord, RequestRecord, SignatureVerdict } from './RequestRecord.ts';
export type { Router } from './Router.ts';
export { type ListenOptions, type MockServer, startServer, type StartServerOptions } from './startServer.ts';
export { type MockIamUser, mockIamUser } from './TokenIssuer.ts';
export type { WireRequest } from './WireRequest.ts';
