import type { Json } from './Json.ts';

/** The part of a service's canonical OpenAPI document that the mock reads. */
export interface Bundle {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly BundleServer[];
  readonly paths: Readonly<Record<string, BundlePathItem>>;
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, object>> };
  readonly 'x-common-parameters'?: Readonly<Record<string, BundleParameter>>;
  readonly 'x-error-catalogue'?: { readonly service?: readonly ErrorRow[]; readonly common?: readonly ErrorRow[] };
}

export interface BundleServer {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>;
}

export interface BundlePathItem {
  readonly get?: BundleOperation;
  readonly put?: BundleOperation;
  readonly post?: BundleOperation;
  readonly delete?: BundleOperation;
  readonly patch?: BundleOperation;
  readonly head?: BundleOperation;
  readonly options?: BundleOperation;
}

export interface BundleOperation {
  readonly operationId: string;
  readonly parameters?: readonly (BundleParameter | BundleRef)[];
  readonly requestBody?: BundleBody | BundleRef;
  readonly responses: Readonly<Record<string, BundleResponse | BundleRef>>;
  readonly 'x-selector'?: Selector;
  /** Left out where every code of the service's catalogue may occur. */
  readonly 'x-error-codes'?: readonly string[];
}

/** What tells operations with one path and one method apart. */
export type Selector =
  | { readonly header: string; readonly value: string }
  | { readonly bodyKey: string }
  | { readonly bodyField: string; readonly value: string };

export interface BundleBody {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, BundleMediaType>>;
}

export interface BundleResponse {
  readonly description?: string;
  readonly content?: Readonly<Record<string, BundleMediaType>>;
}

export interface BundleMediaType {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, BundleExample | BundleRef>>;
}

export interface BundleExample {
  readonly summary?: string;
  readonly value?: Json;
  readonly 'x-request-form'?: string;
}

export interface BundleParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, BundleExample | BundleRef>>;
  readonly 'x-sensitive'?: boolean;
}

export interface BundleRef {
  readonly $ref: string;
}

export type Schema = SchemaObject | boolean;

/** The keywords that the mock looks at itself; the rest is left to the validator. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly enum?: readonly Json[];
  readonly 'x-sensitive'?: boolean;
}

/** A row of an error catalogue. */
export interface ErrorRow {
  readonly code: string;
  readonly status: number;
  /** The documented text of the message. */
  readonly message?: string;
  readonly meaning: string;
}
