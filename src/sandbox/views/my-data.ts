/** Everything held on one person, in the forms in which it is shown elsewhere. product.md F08. */
import { formatDay } from '../../lending/calendar';
import type { BodyOf } from '../../contract/endpoint';
import type { MyData } from '../../contract/my-data';
import type { reportDifference } from '../../contract/report';
import type { Application } from '../borrow/application';
import { inReview } from '../borrow/review';
import { limitOf } from '../borrow/standing';
import { dateOf, isoMoment } from '../business-time';
import { bodyOf, type KeptRecord } from '../change';
import { complaintView, type AnsweredComplaint } from '../complaints/complaint';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lenderView } from '../lenders';
import { devicesOf, deviceView } from '../devices/device';
import { dataUsed } from '../limit/data-used';
import { increaseView, type AnsweredIncrease } from '../limit/increase';
import type { SettledLoan } from '../loan';
import type { KeptCertificate } from '../papers/certificate';
import { CONSENT_TAG, type SignedPaper } from '../papers/signed';
import { passkeysOf, passkeyView } from '../passkeys/passkey';
import { cardView } from '../people/cards';
import { couponView } from '../people/coupons';
import { PRODUCTS } from '../products';
import { remindersView } from '../reminders/reminder';
import type { EndedRepayment } from '../repay/repayment';
import type { Row, RowKind } from '../store';
import { applicationView } from './application';
import { pricedProducts } from './home';
import { authorisationViews, historyView } from './limit';
import { loanView } from './loan';
import { negotiationView } from './negotiation';
import { quoteView } from './quote';
import { recordView } from './record';
import { endedView, pendingView, repaymentQuoteView } from './repayment';

/** Kinds of rows that are about the person; the others are machinery: books, keys, burnt tokens, the presenter's log. */
export const PERSONAL_ROWS = [
  'paper',
  'certificate',
  'limit-change',
  'limit-increase',
  'settled-loan',
  'application',
  'repayment',
  'record',
  'report',
  'complaint',
] as const satisfies readonly RowKind[];
export type PersonalRows = Readonly<Record<(typeof PERSONAL_ROWS)[number], readonly Row[]>>;

type Report = BodyOf<typeof reportDifference> & { readonly at: number };

export function myDataView(customer: Customer, rows: PersonalRows, ctx: Context): MyData {
  const { application, offer, pin, profile } = customer;
  const { language } = ctx;
  const on = dateOf(ctx.business);
  const first = customer.products[0];
  const limitRows = {
    consents: rows.paper.filter(({ tags }) => tags.type === CONSENT_TAG),
    changes: rows['limit-change'],
  };
  const applications = rows.application.map((row) => bodyOf<Application>(row));
  return {
    preparedAt: isoMoment(ctx.business),
    businessDate: formatDay(on),
    lender: lenderView(first === undefined ? 'bank' : PRODUCTS[first.id].lender, language),
    customerId: customer.id,
    profile: {
      name: profile.name[language],
      idNumber: profile.idNumber,
      bornOn: formatDay(profile.bornOn),
      student: profile.student,
      hostSubject: customer.hostSubject,
      tellMe: customer.tellMe,
      hasPin: pin !== null,
    },
    cards: customer.cards.map((card) => cardView(card, language)),
    formerCards: (customer.formerCards ?? []).map((card) => cardView(card, language)),
    coupons: (customer.coupons ?? []).map((coupon) => couponView(customer, coupon, on, language)),
    passkeys: passkeysOf(customer).map(passkeyView),
    signingDevices: devicesOf(customer).map(deviceView),
    reminders: remindersView(customer),
    standing: customer.standing,
    limit: customer.limit === null ? null : limitOf(customer),
    offer: offer === null ? null : { limit: offer.limit, expiresOn: formatDay(offer.expiresOn) },
    products: pricedProducts(customer, ctx),
    dataUsed: dataUsed(customer, language),
    authorisations: authorisationViews(customer, limitRows, ctx),
    limitHistory: historyView(limitRows),
    limitIncreases: [
      ...rows['limit-increase'].map((row) => bodyOf<AnsweredIncrease>(row)),
      ...(customer.increase ? [customer.increase] : []),
    ].map((each) => increaseView(each, language)),
    quotes: customer.quotes.map((quote) => quoteView(customer, quote, ctx)),
    applications: [
      ...applications,
      ...inReview(customer),
      ...(application === null ? [] : [application]),
    ].map((each) => applicationView(customer, each, ctx)),
    loans: [...rows['settled-loan'].map((row) => bodyOf<SettledLoan>(row)), ...customer.loans].map((loan) =>
      loanView(customer, loan, ctx),
    ),
    negotiations: (customer.negotiations ?? []).map((each) => negotiationView(customer, each, ctx)),
    repaymentQuotes: customer.repaymentQuotes.map((quote) => repaymentQuoteView(customer, quote, ctx)),
    repayments: [
      ...rows.repayment.map((row) => endedView(customer, bodyOf<EndedRepayment>(row), ctx)),
      ...customer.repayments.map((pending) => pendingView(customer, pending, ctx)),
    ],
    records: rows.record.map((row) => recordView(bodyOf<KeptRecord>(row), ctx)),
    complaints: [
      ...rows.complaint.map((row) => bodyOf<AnsweredComplaint>(row)),
      ...(customer.complaints ?? []),
    ].map((each) => complaintView(each, language)),
    papers: rows.paper.map((row) => bodyOf<SignedPaper>(row).paper),
    certificates: rows.certificate.map((row) => bodyOf<KeptCertificate>(row)[language]),
    reports: rows.report.map((row) => {
      const { at, about, differences } = bodyOf<Report>(row);
      return { number: row.key, at: isoMoment(at), about, differences };
    }),
    loansMade: customer.loansMade,
  };
}
