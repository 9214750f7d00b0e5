/**
 * What the sandbox offers beside the lending API: customers by situation, a movable clock, faults, the books.
 * A lender's own API has none of it. No sign-in: it holds invented people only.
 */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { amount, count, date, id, moment, signedAmount, words } from './scalar';
import { standing } from './limit';
import { limitChange } from './manage-limit';
import { method, months } from './terms';

export const situation = v.picklist([
  'not-invited',
  'invited',
  'active',
  'with-loan',
  'with-loans',
  'overdue',
  'settled',
  'long-history',
  'better-rate',
  'with-coupons',
  'frozen',
  'under-review',
  'expired',
  'closed',
  'underage',
  'student',
]);
export type Situation = v.InferOutput<typeof situation>;

/** Failures that can be switched on for one customer; each is off when absent. */
export const faults = v.strictObject({
  /** Added to every answer, milliseconds. */
  latency: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30_000))),
  /** The next so many requests that change something never arrive: the connection is cut before any work. */
  loseRequests: v.optional(count),
  /** The next so many are done, and their answer is lost. */
  loseAnswers: v.optional(count),
  /** The next so many requests are answered 500, 429 before any work. */
  answer500: v.optional(count),
  answer429: v.optional(count),
  /** Only requests whose operation is this one are touched by the four above. */
  only: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** How the next application ends: declined, by a person after a while, returned by the bank, stuck in pay-out. */
  application: v.optional(v.picklist(['decline', 'manual-review', 'bank-return', 'slow', 'stuck'])),
  /** How collections and repayments from the card end. */
  debit: v.optional(v.picklist(['insufficient', 'returned', 'unknown'])),
  /** A lender one fen wrong: the figure that is altered in answers. */
  wrongBy: v.optional(
    v.strictObject({
      in: v.picklist(['quote', 'loan', 'repayment-quote']),
      path: v.string(),
      by: v.number(),
    }),
  ),
});
export type Faults = v.InferOutput<typeof faults>;

export const sandboxCustomer = v.object({
  id,
  /** Who the host says this is. */
  hostSubject: id,
  name: words,
  situation,
  standing,
  businessDate: date,
  now: moment,
  nextDueDate: v.nullable(date),
  faults,
});
export type SandboxCustomer = v.InferOutput<typeof sandboxCustomer>;

/** Whom a wallet names by an id of its own, within one app of the lender in it: bot, app or channel id. */
export const walletPerson = v.strictObject({
  wallet: v.picklist(['telegram', 'vk', 'line', 'wechat', 'alipay']),
  app: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  subject: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)),
});
export type WalletPerson = v.InferOutput<typeof walletPerson>;

export const createCustomer = endpoint({
  name: 'createCustomer',
  method: 'POST',
  path: '/sandbox/customers',
  summary: 'A fresh customer in a situation; the same seed and date give the same customer but for the ids',
  auth: 'none',
  body: v.strictObject({
    situation,
    /** Products open to the customer; `choice` when absent. */
    products: v.optional(
      v.pipe(
        v.array(v.picklist(['flex', 'tenth', 'choice', 'anytime', 'checkout', 'checkout-free'])),
        v.minLength(1),
      ),
    ),
    /** Total limit; 5,000,000 (CNY 50,000.00) when absent. */
    limit: v.optional(amount),
    /** Daily rate for this customer at 1e-8, where the product's rate differs by customer. */
    dailyRate: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10_000), v.maxValue(60_000))),
    /** The customer's business date at the start; today when absent. The time of day stays the real one. */
    startOn: v.optional(date),
    /** The customer's business moment at the start, exact; wins over startOn. */
    startAt: v.optional(moment),
    /** Seconds for which this customer's cost statements must be in view; 10 when absent. */
    readingSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
    /** Seconds from signing to the money's arrival, where nothing goes wrong; 4 for a loan, 1.5 for a repayment when absent. */
    processingSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
    /** Movements behind a `long-history`: a pay-out and a repayment for each loan; 120 when absent. */
    records: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(300))),
    /** Who this is in a wallet that signs in with a credential of its own kind; once for each such person. */
    walletPerson: v.optional(walletPerson),
    /** Loans to begin with, for the situations that have some; a default one when absent. */
    loan: v.optional(
      v.strictObject({
        productId: v.optional(id),
        amount: v.optional(amount),
        method: v.optional(method),
        months: v.optional(months),
      }),
    ),
  }),
  status: 201,
  reply: sandboxCustomer,
  problems: [],
});

export const listCustomers = endpoint({
  name: 'listCustomers',
  method: 'GET',
  path: '/sandbox/customers',
  summary: 'The named customers of the demo, one for every situation, made on first use',
  auth: 'none',
  status: 200,
  reply: v.object({ customers: v.array(sandboxCustomer) }),
  problems: [],
});

export const getCustomer = endpoint({
  name: 'getCustomer',
  method: 'GET',
  path: '/sandbox/customers/{id}',
  summary: 'One customer',
  auth: 'none',
  status: 200,
  reply: sandboxCustomer,
  problems: ['not-found'],
});

/** Everything that falls due on the way happens on the way, in order, once (product.md F72). */
export const moveClock = endpoint({
  name: 'moveClock',
  method: 'POST',
  path: '/sandbox/customers/{id}/clock',
  summary: 'Move this customer’s clock forward',
  auth: 'none',
  body: v.union([
    /** To 09:00 of the next due date's eve, to just after its collections, past grace, to the last due date's end, or to the next thing that happens. */
    v.strictObject({ to: v.picklist(['before-due', 'next-due', 'past-due', 'end', 'next-event']) }),
    v.strictObject({ days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4000)) }),
    v.strictObject({ seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90_000)) }),
    v.strictObject({ date }),
    v.strictObject({ at: moment }),
  ]),
  status: 200,
  reply: sandboxCustomer,
  problems: ['not-found', 'clock-goes-back'],
});

export const setFaults = endpoint({
  name: 'setFaults',
  method: 'PUT',
  path: '/sandbox/customers/{id}/faults',
  summary: 'Set all faults of this customer anew',
  auth: 'none',
  body: faults,
  status: 200,
  reply: sandboxCustomer,
  problems: ['not-found'],
});

/** Tokens, quotes and challenges live in real time: this ends them on demand. */
export const expire = endpoint({
  name: 'expire',
  method: 'POST',
  path: '/sandbox/customers/{id}/expiry',
  summary: 'Let sessions, renewals, quotes, challenges or repayment quotes of this customer expire now',
  auth: 'none',
  body: v.strictObject({
    /** `sessions` can be renewed by their key, where they have one; after `renewals` they cannot. */
    what: v.picklist(['sessions', 'renewals', 'quotes', 'challenges', 'repayment-quotes']),
  }),
  status: 200,
  reply: sandboxCustomer,
  problems: ['not-found'],
});

export const createTicket = endpoint({
  name: 'createTicket',
  method: 'POST',
  path: '/sandbox/customers/{id}/tickets',
  summary: 'A one-time launch ticket for a plain browser',
  auth: 'none',
  status: 201,
  reply: v.object({ ticket: v.string(), expiresAt: moment, pin: v.string() }),
  problems: ['not-found'],
});

export const sandboxEvent = v.object({ id: count, at: moment, kind: v.string(), text: v.string() });

export const listEvents = endpoint({
  name: 'listEvents',
  method: 'GET',
  path: '/sandbox/customers/{id}/events',
  summary: 'What happened to this customer, oldest first, after a place in the log',
  auth: 'none',
  query: v.strictObject({ after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,12}$/))) }),
  status: 200,
  reply: v.object({ events: v.array(sandboxEvent) }),
  problems: ['not-found'],
});

/** Accounts of the double-entry books. Signs: what the lender holds or is owed is positive. */
export const account = v.picklist([
  'principal-receivable',
  'interest-receivable',
  'interest-income',
  'penalty-receivable',
  'penalty-income',
  'fee-receivable',
  'fee-income',
  'cash',
  'in-flight',
  'customer-refund',
  'merchant-fee-income',
  'cost-waived',
]);

export const movement = v.object({
  id: count,
  at: moment,
  on: date,
  kind: v.string(),
  loanId: v.nullable(id),
  entries: v.pipe(v.array(v.object({ account, amount: signedAmount })), v.minLength(2)),
});

/** Read at the end of each journey: the lender's books for this customer, and whether they hold together. */
export const getBooks = endpoint({
  name: 'getBooks',
  method: 'GET',
  path: '/sandbox/customers/{id}/books',
  summary: 'Movements, balances and the invariant check of one customer',
  auth: 'none',
  status: 200,
  reply: v.object({
    balanced: v.boolean(),
    /** What does not hold; empty when balanced. */
    faults: v.array(v.string()),
    movements: v.array(movement),
    balances: v.array(v.object({ account, amount: signedAmount })),
    limit: v.nullable(v.object({ total: amount, outstanding: amount, inFlight: amount, available: amount })),
    standing,
    /** What happened to the limit, newest first. */
    limitHistory: v.array(limitChange),
    loans: v.array(
      v.object({ id, state: v.string(), principal: amount, outstanding: amount, disbursedOn: date }),
    ),
    applications: v.array(v.object({ id, state: v.string(), amount, quoteId: id })),
    repayments: v.array(v.object({ id, state: v.string(), amount })),
    /** Pay-outs sent to a bank that were not returned. */
    payouts: count,
  }),
  problems: ['not-found'],
});
