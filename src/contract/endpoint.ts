/** What an endpoint is: one constant each, so that a screen's bundle holds only those it calls. */
import type * as v from 'valibot';
import type { ProblemCode } from './problem';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Endpoint {
  /** operationId in the OpenAPI document. */
  readonly name: string;
  readonly method: HttpMethod;
  /** With `{name}` for each path parameter: always an opaque id. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** `session`: a bearer token of POST /v1/sessions. `merchant`: one that a merchant's own key signed. `none`: anybody. */
  readonly auth: 'session' | 'merchant' | 'none';
  /** Flat object of strings. */
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema;
  /** An Idempotency-Key header is required: the same key and body answer the same, once done. */
  readonly once?: true;
  readonly status: 200 | 201 | 202;
  /** The reply is a file of this media type, not JSON; its schema is then `file` of scalar.ts. */
  readonly file?: 'application/pdf' | 'text/csv';
  readonly reply: v.GenericSchema;
  /** Beside those that any endpoint may answer: malformed, invalid, too-many-requests, service-unavailable... */
  readonly problems: readonly ProblemCode[];
}

/**
 * Keeps the exact types of one endpoint's schemas; one that nobody calls is dropped from a bundle.
 * @__NO_SIDE_EFFECTS__
 */
export const endpoint = <const E extends Endpoint>(e: E): E => e;

export type ReplyOf<E extends Endpoint> = v.InferOutput<E['reply']>;
export type BodyOf<E extends Endpoint> = E['body'] extends v.GenericSchema
  ? v.InferInput<E['body']>
  : undefined;
export type QueryOf<E extends Endpoint> = E['query'] extends v.GenericSchema
  ? v.InferInput<E['query']>
  : undefined;

/** The names in a path: `/v1/loans/{id}` gives `id`. */
export type PathNames<P extends string> = P extends `${string}{${infer N}}${infer R}`
  ? N | PathNames<R>
  : never;
