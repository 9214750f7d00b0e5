/** Loans: running and settled (product.md F50, F51). */
import * as v from 'valibot';
import { card } from './card';
import { orderNamed } from './checkout';
import { costStatement } from './cost-statement';
import { endpoint } from './endpoint';
import { amount, count, cursor, date, id, page, words } from './scalar';
import { loanEvent, loanState, position, repaymentPurpose } from './position';
import { annualRates, method, months, plan, statedRate, terms } from './terms';
import { negotiatedFigures } from './negotiation';
import { payoff } from './payoff';

export const loanSummary = v.object({
  id,
  productId: id,
  productName: words,
  principal: amount,
  outstanding: amount,
  method,
  months,
  rate: statedRate,
  state: loanState,
  disbursedOn: date,
  instalments: count,
  paid: count,
  next: v.nullable(v.object({ no: count, due: date, amount })),
  settledOn: v.nullable(date),
});
export type LoanSummary = v.InferOutput<typeof loanSummary>;

export const loan = v.object({
  ...loanSummary.entries,
  asOf: date,
  terms,
  /** Everything posted, oldest first: with the terms, enough to recompute all below (F81). */
  events: v.pipe(v.array(loanEvent), v.minLength(1)),
  /** As it was when the money arrived. */
  plan,
  annual: annualRates,
  costStatement,
  position,
  /** What settling today would take; null when settled. */
  payoff: v.nullable(payoff),
  /** The negotiated plan in force, as signed; absent while there is none (product.md 1.14). */
  negotiated: v.exactOptional(v.object({ on: date, ...negotiatedFigures.entries })),
  /** The signed agreement of that plan. */
  agreementPaperId: v.exactOptional(id),
  /** Ways of repaying early that are open now (product.md 1.5). */
  choices: v.array(repaymentPurpose),
  card,
  contractPaperId: id,
  /** The order that it paid for, and what of the price the merchant has returned; null for a loan to the card. */
  order: v.nullable(v.object({ ...orderNamed.entries, refunded: amount })),
  repaymentInFlight: v.nullable(id),
});
export type Loan = v.InferOutput<typeof loan>;

export const listLoans = endpoint({
  name: 'listLoans',
  method: 'GET',
  path: '/v1/loans',
  summary: 'Loans of one state, newest first',
  auth: 'session',
  query: v.strictObject({ state: v.picklist(['open', 'settled']), cursor: v.optional(cursor) }),
  status: 200,
  reply: page(loanSummary),
  problems: [],
});

export const getLoan = endpoint({
  name: 'getLoan',
  method: 'GET',
  path: '/v1/loans/{id}',
  summary: 'A loan whole, with all that is needed to check it',
  auth: 'session',
  status: 200,
  reply: loan,
  problems: ['not-found'],
});
