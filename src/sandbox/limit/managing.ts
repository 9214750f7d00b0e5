/** What a person does with the limit at once: choose a lower one, pause it, close it. product.md 1.8, F08. */
import { amount, smaller, type Amount } from '../../lending/money';
import type { LimitFile } from '../../contract/manage-limit';
import type { ProblemCode } from '../../contract/problem';
import { isInFlight } from '../borrow/in-flight';
import type { Refused } from '../borrow/quote';
import { limitOf } from '../borrow/standing';
import { patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lastEventOn, positionOn } from '../loan';
import { CONSENT_KINDS } from '../papers/consents';
import { PRODUCTS } from '../products';
import { changeState, noteChange, stateOf } from './state';

export interface Bounds {
  /** Null without a limit. */
  readonly granted: Amount | null;
  readonly minimum: Amount;
  readonly step: Amount;
}

/** Within which a person may choose the limit: from what is owed and in flight up to what was granted. */
export function boundsOf(customer: Customer): Bounds {
  const { outstanding, inFlight } = limitOf(customer);
  const step = Math.max(...customer.products.map(({ id }) => PRODUCTS[id].step));
  const granted = customer.limit === null ? null : (stateOf(customer).granted ?? customer.limit);
  const least = amount(Math.max(1, Math.ceil((outstanding + inFlight) / step)) * step);
  return { granted, minimum: granted === null ? least : smaller(least, granted), step: amount(step) };
}

export function chooseLimit(draft: Draft, total: Amount, ctx: Context): Refused | null {
  const { customer } = draft;
  const { granted, minimum, step } = boundsOf(customer);
  if (granted === null || stateOf(customer).ended !== null) return { code: 'no-limit' };
  if (total === customer.limit) return null;
  if (total < minimum) return { code: 'limit-below-used', params: { minimum } };
  if (total > granted) return { code: 'limit-above-granted', params: { maximum: granted } };
  if (total % step !== 0 && total !== granted) return { code: 'amount-off-step', params: { step } };
  patch(draft, { limit: total, limitState: { ...stateOf(customer), granted } });
  noteChange(draft, ctx, 'changed');
  return null;
}

export function pauseLimit(draft: Draft, paused: boolean, ctx: Context): ProblemCode | null {
  const { customer } = draft;
  const { pausedAt, ended } = stateOf(customer);
  if (customer.limit === null || ended !== null) return 'no-limit';
  if ((pausedAt !== null) === paused) return null;
  changeState(draft, ctx, paused ? 'paused' : 'resumed', { pausedAt: paused ? ctx.business : null });
  return null;
}

/** What must be over before the limit can be closed. */
export function inTheWay(customer: Customer): LimitFile['inTheWay'] {
  const { application, loans, repayments } = customer;
  return [
    ...loans.map((loan) => ({
      kind: 'loan' as const,
      id: loan.id,
      amount: positionOn(loan, lastEventOn(loan)).outstanding,
    })),
    ...(application !== null && isInFlight(application)
      ? [{ kind: 'application' as const, id: application.id, amount: application.quote.terms.principal }]
      : []),
    ...repayments.map(({ id, total }) => ({ kind: 'repayment' as const, id, amount: total })),
  ];
}

export function closeLimit(draft: Draft, ctx: Context): ProblemCode | null {
  const { customer } = draft;
  const { ended, withdrawn } = stateOf(customer);
  if (customer.limit === null) return 'no-limit';
  if (ended === 'closed') return null;
  if (inTheWay(customer).length > 0) return 'limit-in-use';
  changeState(draft, ctx, 'closed', {
    ended: 'closed',
    review: null,
    // Every consent was for this limit alone.
    withdrawn: CONSENT_KINDS.map(
      (kind) => withdrawn.find((each) => each.kind === kind) ?? { kind, at: ctx.business },
    ),
  });
  return null;
}
