/** Why no interest is borne to a day: each reason where it is true. product.md F38. */
import { expect, it } from 'vitest';
import { addDays, type Day } from '../../lending/calendar';
import { previewRepayment, type RepaymentRequest } from '../../lending/early-repayment';
import { position } from '../../lending/loan';
import { amount } from '../../lending/money';
import { rate } from '../../lending/rate';
import { isRefusal } from '../../lending/refusal';
import { WORKED_EXAMPLE } from '../../lending/testing/loans';
import type { LoanEvent, Terms } from '../../lending/terms';
import { noInterestReason } from './no-interest';

const ARRIVED_ON = WORKED_EXAMPLE.valueDate;
const ARRIVED: LoanEvent = { kind: 'disbursed', on: ARRIVED_ON };

/** The reason on a day on which ending the loan has no arithmetic to show. */
function reasonOn(today: Day, terms: Terms = WORKED_EXAMPLE, events: readonly LoanEvent[] = [ARRIVED]) {
  const preview = previewRepayment(terms, events, today, { purpose: 'settle' });
  if (isRefusal(preview)) throw new Error(preview.reason);
  expect([preview.why, preview.breakdown.interest]).toEqual([[], 0]);
  return noInterestReason({ terms, events, position: position(terms, events, today), today });
}

function paid(on: Day, request: RepaymentRequest, terms: Terms = WORKED_EXAMPLE): readonly LoanEvent[] {
  const preview = previewRepayment(terms, [ARRIVED], on, request);
  if (isRefusal(preview)) throw new Error(preview.reason);
  return [ARRIVED, { kind: 'paid', on, purpose: request.purpose, amount: preview.amount }];
}

it('is the arrival only on the day of it', () => {
  expect(reasonOn(ARRIVED_ON)).toBe('arrived-today');
});

it('is that interest was paid to today, after a part or an instalment of the same day', () => {
  const later = addDays(ARRIVED_ON, 17);
  const part = { purpose: 'part-shorter', principal: amount(500_000) } as const;
  expect(reasonOn(later, WORKED_EXAMPLE, paid(later, part))).toBe('paid-to-today');
  const due = position(WORKED_EXAMPLE, [ARRIVED], ARRIVED_ON).instalments[0]?.due ?? later;
  expect(reasonOn(due, WORKED_EXAMPLE, paid(due, { purpose: 'due' }))).toBe('paid-to-today');
});

it('is the product, the coupon, or a sum too small to bear a cent', () => {
  const later = addDays(ARRIVED_ON, 7);
  expect(reasonOn(later, { ...WORKED_EXAMPLE, rate: { per: 'day', value: rate(0) } })).toBe('interest-free');
  expect(reasonOn(later, { ...WORKED_EXAMPLE, coupon: { kind: 'free-days', days: 7 } })).toBe('free-days');
  expect(reasonOn(addDays(ARRIVED_ON, 1), { ...WORKED_EXAMPLE, principal: amount(900) })).toBe(
    'under-half-a-cent',
  );
});
