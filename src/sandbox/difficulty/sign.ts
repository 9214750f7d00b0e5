/** Signing a negotiated plan: of all that were offered for a loan, at most one is ever signed. product.md 1.14, F18. */
import type { Proof } from '../../contract/challenge';
import { apply } from '../../lending/loan';
import { isRefusal } from '../../lending/refusal';
import type { LoanEvent } from '../../lending/terms';
import { withProof } from '../borrow/challenge';
import { isoMoment } from '../business-time';
import { append, log, patch, refuse, reply, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context, HostClaims, Outcome } from '../decision';
import { LENDERS } from '../lenders';
import { followPlan } from '../limit/state';
import { loanOf, type RunningLoan } from '../loan';
import { agreementText } from '../papers/agreement-text';
import { costStatementText } from '../papers/cost-statement-text';
import { addPaper } from '../papers/signed';
import { PRODUCTS } from '../products';
import { planView } from '../views/negotiation';
import { money } from '../writing';
import { changePlans, figuresOf, planOf, planOver, type FoundPlan } from './negotiation';

export interface AgreementSignature {
  readonly planId: string;
  readonly challengeId: string;
  readonly proof: Proof;
}

const signedKey = (planId: string): string => `negotiated-plan:${planId}`;

export function signPlan(
  customer: Customer,
  { planId, challengeId, proof }: AgreementSignature,
  hostClaims: HostClaims | null,
  ctx: Context,
): Outcome {
  const found = planOf(customer, planId);
  if (found === null) return longSigned(planId);
  const over = planOver(customer, found, ctx);
  if (over !== null) return refuse(over);
  if (found.plan.statementConfirmedAt === null) return refuse('cost-statement-unconfirmed');
  const loan = loanOf(customer, found.negotiation.loanId);
  if (loan === null) return refuse('plan-expired');
  return withProof(
    customer,
    { challengeId, proof, hostClaims, purpose: { kind: 'agreement', planId }, digest: found.plan.digest },
    ctx,
    (draft) => agree(draft, loan, found, ctx),
  );
}

/** A plan signed so long ago that the aggregate has forgotten it is known by its row. */
function longSigned(planId: string): Outcome {
  return {
    kind: 'read-row',
    row: { kind: 'burnt', key: signedKey(planId) },
    then: (row) => refuse(row === null ? 'not-found' : 'plan-used'),
  };
}

/** No money moves: the loan goes on under the new plan, and what was paid stays paid. */
function agree(draft: Draft, loan: RunningLoan, { negotiation, plan }: FoundPlan, ctx: Context): Outcome {
  const { on } = negotiation;
  const event: LoanEvent = { kind: 'negotiated', on, agreed: plan.agreed };
  const position = apply(loan.terms, loan.events, event);
  if (isRefusal(position)) throw new RangeError(`a plan that cannot be put in force: ${position.reason}`);
  const paperId = ctx.id('paper');
  addPapers(draft, loan, { negotiation, plan }, paperId, ctx);
  const { arrears: _over, ...before } = loan;
  const renewed: RunningLoan = { ...before, events: [...loan.events, event], agreementPaperId: paperId };
  append(draft, 'burnt', signedKey(plan.id), { loanId: loan.id });
  patch(draft, { loans: draft.customer.loans.map((each) => (each.id === loan.id ? renewed : each)) });
  changePlans(draft, (each, offered) => {
    if (each.id === plan.id) return { ...each, state: 'signed', signedAt: ctx.business, paperId };
    return offered.loanId === loan.id && each.state === 'open' ? { ...each, state: 'void' } : each;
  });
  const rows = position.instalments.filter((row) => row.closedOn === null);
  const outstanding = position.outstanding;
  log(
    draft,
    ctx.business,
    'loan.renegotiated',
    `协商还款已生效：剩余本金 ${money(outstanding, 'zh-CN')}，分 ${rows.length} 期`,
    `The negotiated plan is in force: ${money(outstanding, 'en')} in ${rows.length} instalments`,
  );
  followPlan(draft, ctx);
  const signed = planOf(draft.customer, plan.id);
  return signed === null ? refuse('not-found') : reply(planView(draft.customer, signed, ctx), draft);
}

function addPapers(
  draft: Draft,
  loan: RunningLoan,
  { negotiation, plan }: FoundPlan,
  paperId: string,
  ctx: Context,
): void {
  const language = plan.contractLanguage;
  const { on, reportFrom } = negotiation;
  const figures = figuresOf(loan, on, plan.agreed);
  const signed = { signedAt: isoMoment(ctx.business), loanId: loan.id };
  const text = agreementText(draft.customer, loan, { id: plan.id, figures, reportFrom }, language);
  addPaper(draft, { ...signed, id: paperId, kind: 'repayment-agreement', text });
  const collector = LENDERS[PRODUCTS[loan.productId].lender].name[language];
  addPaper(draft, {
    ...signed,
    id: ctx.id('paper'),
    kind: 'cost-statement',
    text: costStatementText(figures.costStatement, collector, language),
  });
}
