/**
 * How deciders speak: pure functions of (customer, command, context) that answer changes or a problem. They read no
 * clock, make no random number and touch no store; all of that comes in by the context.
 *
 * Not handlers, because they are about who is asking or have no customer yet: createSession, checkEntrance,
 * createTicket, createCustomer and listCustomers live in `http/`. It also owns the row kind `idempotency`, burns the
 * ids of sign-in assertions and tickets (`burnt`, keys beginning `sign-in:`), and counts the faults down that lose or
 * refuse requests; a decider burns what it accepts as proof under `proof:<jti>`.
 */
import type { Language } from '../contract/scalar';
import type { ProblemCode } from '../contract/problem';
import type { Json, Row, RowQuery } from './store';
import type { Customer } from './customer';
import type { PasskeyCheck, VerifiedKey } from './passkeys/verify';

export interface Context {
  /** Real time, milliseconds since 1970: tokens, quotes' and challenges' expiry. */
  readonly real: number;
  /** The customer's business time, milliseconds since 1970: real plus the customer's offset. */
  readonly business: number;
  /** A new opaque id with a prefix: `ctx.id('loan')`. */
  readonly id: (prefix: string) => string;
  /** Random bytes as base64url, for tokens. */
  readonly secret: (bytes: number) => string;
  readonly language: Language;
  /** Whose passkeys are taken (`PasskeySite.rpId`); none are when absent. */
  readonly rpId?: string;
}

/** What a signed message of a host was found to say, once its signature held. The decider checks what it is bound to. */
export interface HostClaims {
  readonly subject: string;
  readonly jti: string;
  readonly expiresAt: number;
  readonly nonce?: string;
  readonly challengeId?: string;
  readonly digest?: string;
}

export interface Change {
  readonly customer: Customer;
  readonly rows: readonly Row[];
}

/** What a handler answers. A problem may carry a change as well (a wrong PIN counts). */
export type Outcome =
  | { readonly kind: 'reply'; readonly reply: unknown; readonly change?: Change }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly change?: Change;
    }
  /** A list or row that must be read from the append-only rows first; `then` gives the final outcome. */
  | { readonly kind: 'read'; readonly query: RowQuery; readonly then: (rows: readonly Row[]) => Outcome }
  | {
      readonly kind: 'read-row';
      readonly row: Pick<Row, 'kind' | 'key'>;
      /** Whose row; this customer's own when absent. */
      readonly of?: string;
      readonly then: (row: Row | null) => Outcome;
    }
  /** A passkey's signature must be checked, by the platform's cryptography: `then` is told the key; null when it does not hold. */
  | {
      readonly kind: 'verify-passkey';
      readonly check: PasskeyCheck;
      readonly then: (key: VerifiedKey | null) => Outcome;
    }
  /** What is kept of a merchant's order, which belongs to no customer. */
  | { readonly kind: 'read-order'; readonly key: string; readonly then: (body: Json | null) => Outcome }
  /** Written at once, before the outcome's own change: the first writer wins, and `then` is told whose it is. */
  | {
      readonly kind: 'put-order';
      readonly key: string;
      readonly body: Json;
      readonly then: (kept: Json) => Outcome;
    };

/** An outcome that nothing more is read for. */
export type Final = Extract<Outcome, { kind: 'reply' | 'problem' }>;

/** The same outcome, with something done to what it ends in. */
export function mapFinal(outcome: Outcome, change: (final: Final) => Outcome): Outcome {
  switch (outcome.kind) {
    case 'read':
      return { ...outcome, then: (rows: readonly Row[]) => mapFinal(outcome.then(rows), change) };
    case 'read-row':
      return { ...outcome, then: (row: Row | null) => mapFinal(outcome.then(row), change) };
    case 'read-order':
      return { ...outcome, then: (body: Json | null) => mapFinal(outcome.then(body), change) };
    case 'verify-passkey':
      return {
        ...outcome,
        then: (key: VerifiedKey | null) => mapFinal(outcome.then(key), change),
      };
    case 'put-order':
      return { ...outcome, then: (kept: Json) => mapFinal(outcome.then(kept), change) };
    default:
      return change(outcome);
  }
}

/** One endpoint's work on one customer that has been caught up to `ctx.business`. */
export interface Handling<Body = unknown, Query = Readonly<Record<string, string | undefined>>> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** Verified evidence in the body's `proof`, when there is one and its signature held; null when it did not. */
  readonly hostClaims: HostClaims | null;
}
export type Handler = (customer: Customer, input: Handling, ctx: Context) => Outcome;
