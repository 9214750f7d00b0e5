/** The home snapshot: everything that the first screen draws, in one answer. */
import * as v from 'valibot';
import { bill } from './bill';
import { endpoint } from './endpoint';
import { currency, limit, standing } from './limit';
import { amount, count, date, digest, id, moment, words } from './scalar';
import { nextStep } from './standing-steps';
import { method, months, statedRate } from './terms';

export const lender = v.object({
  name: words,
  licence: words,
  kind: v.picklist(['bank', 'micro-loan']),
  hotline: words,
  complaintLine: words,
  regulatorHotline: words,
  /** Who works for the lender here, and as what. */
  partners: v.array(v.object({ name: words, role: words })),
});
export type Lender = v.InferOutput<typeof lender>;

export const priced = v.object({
  productId: id,
  name: words,
  rate: statedRate,
  /** The rate before a better offer, to be shown beside it; null when there is none. */
  previousRate: v.nullable(statedRate),
});

/** A consent to be read and ticked alone (product.md F03). */
export const consent = v.object({
  kind: v.picklist(['privacy', 'credit-bureau', 'credit-agreement']),
  paperId: id,
  version: words,
  title: words,
  summary: words,
  hash: digest,
});
export type Consent = v.InferOutput<typeof consent>;

export const offer = v.object({
  limit: amount,
  expiresOn: date,
  /** From the wallet, masked: shown, never typed. */
  identity: v.object({ name: words, idNumber: words, bank: words, cardTail: v.string() }),
  consents: v.pipe(v.array(consent), v.length(3)),
});
export type Offer = v.InferOutput<typeof offer>;

export const applicationState = v.picklist([
  'submitted',
  'in-review',
  'approved',
  'paying-out',
  'arrived',
  'declined',
  'returned',
  'requote',
  'cancelled',
]);
export type ApplicationState = v.InferOutput<typeof applicationState>;

export const home = v.object({
  /** The lender's clock. Dates shown to a person and used in figures come from it, never from the phone. */
  now: moment,
  businessDate: date,
  currency,
  customerId: id,
  name: words,
  standing,
  /** Why nothing can be borrowed now, also from an active limit while something is overdue; null when it can. */
  standingReason: v.nullable(words),
  /** What can be done about it, the likeliest first; empty when it can be used. */
  nextSteps: v.array(nextStep),
  lender,
  products: v.array(priced),
  offer: v.nullable(offer),
  limit: v.nullable(limit),
  /** The most urgent bill: payable now, else the next. */
  bill: v.nullable(bill),
  loans: v.object({
    active: count,
    outstanding: amount,
    /** The loan to show when there is just one. */
    only: v.nullable(v.object({ id, method, months, instalments: count, paid: count })),
  }),
  /** An application that is not over, or whose ending has not been seen. */
  application: v.nullable(v.object({ id, state: applicationState, amount })),
  repayment: v.nullable(v.object({ id, amount })),
  /** Not invited: whether the person asked to be told. */
  tellMe: v.boolean(),
});
export type Home = v.InferOutput<typeof home>;

export const getHome = endpoint({
  name: 'getHome',
  method: 'GET',
  path: '/v1/home',
  summary: 'The home snapshot',
  auth: 'session',
  status: 200,
  reply: home,
  problems: [],
});
