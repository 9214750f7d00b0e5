/** Money has arrived: the application becomes a loan, with its papers and its record. */
import { quoteFigures } from '../../lending/figures';
import { dateOf, isoMoment } from '../business-time';
import { addRecord, log, patch, type Draft } from '../change';
import type { Context } from '../decision';
import { LENDERS } from '../lenders';
import type { RunningLoan } from '../loan';
import { contractText } from '../papers/contract-text';
import { costStatementText } from '../papers/cost-statement-text';
import { addPaper } from '../papers/signed';
import { cardOf } from '../people/cards';
import { PRODUCTS } from '../products';
import { money } from '../writing';
import type { Application } from './application';

export function disburse(draft: Draft, application: Application, ctx: Context): void {
  const { customer } = draft;
  const { quote, loanId, cardId, submittedAt } = application;
  const on = dateOf(ctx.business);
  const figures = quoteFigures(quote.terms);
  const language = quote.contractLanguage;
  const contractPaperId = ctx.id('paper');
  const loan: RunningLoan = {
    id: loanId,
    productId: quote.productId,
    applicationId: application.id,
    quoteId: quote.id,
    terms: quote.terms,
    events: [{ kind: 'disbursed', on }],
    signedAt: submittedAt,
    disbursedAt: ctx.business,
    cardId,
    contractPaperId,
    ...(quote.order === undefined ? {} : { order: quote.order }),
  };
  patch(draft, { loans: [...customer.loans, loan], loansMade: customer.loansMade + 1 });
  const signedAt = isoMoment(submittedAt);
  addPaper(draft, {
    id: contractPaperId,
    kind: 'loan-contract',
    signedAt,
    loanId,
    text: contractText(customer, quote, figures, language),
  });
  const collector = LENDERS[PRODUCTS[quote.productId].lender].name[language];
  addPaper(draft, {
    id: ctx.id('paper'),
    kind: 'cost-statement',
    signedAt,
    loanId,
    text: costStatementText(figures.costStatement, collector, language),
  });
  addRecord(draft, ctx, {
    kind: 'disbursement',
    on,
    amount: quote.terms.principal,
    loanId,
    productId: quote.productId,
    breakdown: null,
    // Paid to a merchant, it came by no card.
    cardTail: quote.order === undefined ? (cardOf(customer.cards, cardId)?.tail ?? '') : '',
    repaymentId: null,
  });
  const { principal } = quote.terms;
  log(
    draft,
    ctx.business,
    'loan.disbursed',
    `已到账 ${money(principal, 'zh-CN')}`,
    `${money(principal, 'en')} arrived`,
  );
}
