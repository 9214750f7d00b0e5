/** Random lives of loans for the engine's tests: terms, then waiting and paying in every way there is. */
import fc from 'fast-check';
import { totalOf } from '../breakdown';
import { addDays, type Day } from '../calendar';
import { previewRepayment, repaymentChoices, type RepaymentRequest } from '../early-repayment';
import { position } from '../loan';
import { amount } from '../money';
import { rate } from '../rate';
import { isRefusal } from '../refusal';
import { anyCoupon, anyTerms, latestPayout } from './loans';
import type { Component, LoanEvent, LoanPosition, RepaymentPurpose, Terms } from '../terms';

export interface Life {
  readonly terms: Terms;
  readonly events: readonly LoanEvent[];
  /** Not before the last event. */
  readonly asOf: Day;
}

interface Step {
  readonly wait: number;
  readonly choice: number;
  readonly share: number;
}

const COMPONENTS: readonly Component[] = ['fees', 'penalty', 'interest', 'principal'];

/** Terms as servicing meets them: grace, penalty base, order of payment, early fee and minimum days vary too. */
export const anyServicedTerms: fc.Arbitrary<Terms> = fc
  .record({
    terms: anyTerms({ coupon: fc.option(anyCoupon, { freq: 3 }) }),
    months: fc.integer({ min: 1, max: 15 }),
    principal: fc.integer({ min: 10_000, max: 20_000_000 }),
    earlyFee: fc.constantFrom(0, 0, 0, 1_000_000, 333_333),
    minimumDays: fc.constantFrom(0, 0, 0, 7, 45),
    base: fc.constantFrom('principal' as const, 'principal-and-interest' as const),
    graceDays: fc.integer({ min: 0, max: 3 }),
    allocation: fc.oneof(fc.constant(COMPONENTS), fc.shuffledSubarray([...COMPONENTS], { minLength: 4 })),
  })
  .map(({ terms, months, principal, earlyFee, minimumDays, base, graceDays, allocation }) => ({
    ...terms,
    months,
    principal: amount(principal),
    earlyFee: rate(earlyFee),
    minimumDays,
    penalty: { ...terms.penalty, base, graceDays },
    allocation,
  }));

const anyStep: fc.Arbitrary<Step> = fc.record({
  wait: fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: 0, max: 70 })),
  choice: fc.nat({ max: 1_000 }),
  share: fc.integer({ min: 1, max: 100 }),
});

/** A loan that lived for a while: every event in it is possible, most of them change something. */
export const anyLife: fc.Arbitrary<Life> = fc
  .record({
    terms: anyServicedTerms,
    late: fc.nat({ max: 7 }),
    steps: fc.array(anyStep, { maxLength: 12 }),
    rest: fc.nat({ max: 50 }),
  })
  .map(({ terms, late, steps, rest }) => live(terms, Math.min(late, latestPayout(terms)), steps, rest));

function live(terms: Terms, late: number, steps: readonly Step[], rest: number): Life {
  let on = addDays(terms.valueDate, late);
  const events: LoanEvent[] = [{ kind: 'disbursed', on }];
  for (const step of steps) {
    on = addDays(on, step.wait);
    const event = payment(terms, events, on, step);
    if (event !== null) events.push(event);
  }
  return { terms, events, asOf: addDays(on, rest) };
}

function payment(terms: Terms, events: readonly LoanEvent[], on: Day, step: Step): LoanEvent | null {
  const held = position(terms, events, on);
  const choices = [
    ...repaymentChoices(terms, held).filter((each) => each !== 'settle' || step.choice % 4 === 0),
  ];
  if (held.state !== 'settled' && step.choice % 17 === 0) choices.push('refund');
  const purpose = choices[step.choice % Math.max(1, choices.length)];
  if (purpose === undefined) return null;
  const preview = previewRepayment(terms, events, on, requestFor(purpose, held, step.share));
  return isRefusal(preview) ? null : { kind: 'paid', on, purpose, amount: preview.amount };
}

function requestFor(purpose: RepaymentPurpose, held: LoanPosition, share: number): RepaymentRequest {
  switch (purpose) {
    case 'due':
      return { purpose, amount: amount(Math.max(1, Math.floor((totalOf(held.payableNow) * share) / 100))) };
    case 'settle':
    case 'next':
    case 'refund':
      return { purpose };
    default:
      return { purpose, principal: amount(Math.floor((held.outstanding * share) / 100)) };
  }
}
