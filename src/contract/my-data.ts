/** Everything that the lender holds on a person, in one answer, to be kept by that person (product.md F08). */
import * as v from 'valibot';
import { application } from './application';
import { card } from './card';
import { certificate } from './certificate';
import { complaint } from './complaint';
import { ownedCoupon } from './coupon';
import { endpoint } from './endpoint';
import { lender, priced } from './home';
import { limit, standing } from './limit';
import { limitIncrease } from './limit-increase';
import { negotiation } from './negotiation';
import { loan } from './loan';
import { authorisation, dataUse, limitChange } from './manage-limit';
import { paper } from './paper';
import { passkey } from './passkey';
import { quote } from './quote';
import { record } from './record';
import { repayment, repaymentQuote } from './repayment';
import { reminders } from './reminder';
import { signingDevice } from './signing-device';
import { reportDifference } from './report';
import { amount, count, date, id, moment, words } from './scalar';

export const myData = v.object({
  preparedAt: moment,
  businessDate: date,
  lender,
  customerId: id,
  /** Masked as they are held. */
  profile: v.object({
    name: words,
    idNumber: words,
    bornOn: date,
    student: v.boolean(),
    hostSubject: id,
    tellMe: v.boolean(),
    hasPin: v.boolean(),
  }),
  cards: v.array(card),
  /** Removed since, still named by what they paid. */
  formerCards: v.array(card),
  coupons: v.array(ownedCoupon),
  passkeys: v.array(passkey),
  signingDevices: v.array(signingDevice),
  reminders,
  standing,
  limit: v.nullable(limit),
  offer: v.nullable(v.object({ limit: amount, expiresOn: date })),
  products: v.array(priced),
  dataUsed: v.array(dataUse),
  authorisations: v.array(authorisation),
  limitHistory: v.array(limitChange),
  /** With what each document said; the pictures were never sent. */
  limitIncreases: v.array(limitIncrease),
  /** Those kept: a quote that was not signed is forgotten soon. */
  quotes: v.array(quote),
  applications: v.array(application),
  loans: v.array(loan),
  /** Those kept: what was asked for and offered in difficulty. */
  negotiations: v.array(negotiation),
  repaymentQuotes: v.array(repaymentQuote),
  repayments: v.array(repayment),
  records: v.array(record),
  papers: v.array(paper),
  certificates: v.array(certificate),
  complaints: v.array(complaint),
  reports: v.array(
    v.object({
      number: id,
      at: moment,
      about: reportDifference.body.entries.about,
      differences: reportDifference.body.entries.differences,
    }),
  ),
  loansMade: count,
});
export type MyData = v.InferOutput<typeof myData>;

export const getMyData = endpoint({
  name: 'getMyData',
  method: 'GET',
  path: '/v1/my-data',
  summary: 'Everything that the lender holds on this person (product.md F08)',
  auth: 'session',
  status: 200,
  reply: myData,
  problems: [],
});
