/** Difficulty: plans within one's means, one of them signed once. */
import { describe, expect, it } from 'vitest';
import { checkLoan, checkNegotiatedPlan } from '../client/verification';
import type { Home } from '../contract/home';
import type { Loan } from '../contract/loan';
import type { LimitFile } from '../contract/manage-limit';
import type { NegotiatedPlan } from '../contract/negotiation';
import type { Paper } from '../contract/paper';
import { NEGOTIATED } from './settings';
import { asked, loanId, loanNow, offer, overdue, ready, signed, today } from './testing/difficulty';
import { Driver } from './testing/driver';

describe('plans within the stated means (product.md F59, 1.14)', () => {
  it('are five, each within them, each verified by the app, none dearer than the loan', () => {
    const driver = overdue();
    const { plans, least } = offer(driver);
    const loan = loanNow(driver);
    expect(plans.map(({ kind }) => kind)).toEqual([...NEGOTIATED.kinds]);
    for (const plan of plans) {
      expect(Math.max(...plan.instalments.map(({ total }) => total))).toBeLessThanOrEqual(72_000);
      expect(checkNegotiatedPlan(plan, asked(driver), loan, today(driver))).toEqual({ verdict: 'verified' });
      expect(plan.extraCost).toBe(plan.total - plan.replaced);
      expect(plan.replaced).toBe(1_322_574 + 206);
      expect(plan.instalments.every(({ due }) => due.endsWith('-15'))).toBe(true);
    }
    const [soonest, lightest, reduced, falling, later] = plans;
    expect([soonest, lightest, falling].map((plan) => plan?.waivedPenalty)).toEqual([206, 206, 206]);
    expect(reduced).toMatchObject({ waivedPenalty: 0, agreed: { rate: { per: 'day', value: 40_000 } } });
    expect(lightest?.agreed.months).toBe(NEGOTIATED.mostMonths);
    expect(soonest?.total).toBeLessThan(lightest?.total ?? 0);
    expect(later?.agreed).toMatchObject({ interestOnly: 3, method: 'equal-instalment' });
    expect(later?.instalments.slice(0, 4).map(({ principal }) => principal > 0)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(later?.instalments[0]?.total).toBeLessThan(soonest?.instalments[0]?.total ?? 0);
    expect(later?.instalments.reduce((sum, { principal }) => sum + principal, 0)).toBe(1_200_000);
    expect(later?.total).toBeGreaterThan(soonest?.total ?? 0);
    expect(least).toBeLessThan(72_000);
  });

  it('are the shortest that fit: one month less would not', () => {
    const driver = overdue();
    const [soonest] = offer(driver).plans;
    const highest = Math.max(...(soonest?.instalments.map(({ total }) => total) ?? []));
    const tighter = offer(driver, highest - 1).plans[0];
    expect(tighter?.agreed.months).toBe((soonest?.agreed.months ?? 0) + 1);
  });

  it('are none where nothing fits, and the least that would is told: with it there is one', () => {
    const driver = overdue();
    const { plans, least } = offer(driver, 12_000);
    expect(plans).toEqual([]);
    expect(offer(driver, least).plans).toHaveLength(1);
    expect(offer(driver, least - 1).plans).toEqual([]);
  });

  it('are there before anything is late, too', () => {
    const driver = new Driver({ situation: 'with-loan' });
    const [soonest] = offer(driver).plans;
    expect(soonest).toMatchObject({ waivedPenalty: 0, carried: { penalty: 0 } });
  });

  it('wait while a payment is on its way, and are nobody else’s', () => {
    const driver = overdue();
    const quote = driver.repaymentQuote({ purpose: 'due' });
    driver.get('createRepayment', driver.signedRepayment(quote));
    expect(driver.problem('createNegotiation', { body: asked(driver) })).toBe('repayment-in-flight');
    const other = overdue();
    const plan = offer(other).plans[0];
    expect(driver.problem('getNegotiatedPlan', { id: plan?.id ?? '' })).toBe('not-found');
    const unknown = { ...asked(driver), loanId: 'loan_unknown' };
    expect(driver.problem('createNegotiation', { body: unknown })).toBe('not-found');
  });
});

describe('the agreement (product.md 1.14, F18)', () => {
  it('is the loan’s plan from then on: verified, no longer late, principal as before, papers with their hash', () => {
    const driver = overdue();
    const plan = signed(driver);
    expect(plan).toMatchObject({ state: 'signed', signedAt: '2026-04-18T02:00:00.000Z' });
    const loan = loanNow(driver);
    expect(loan).toMatchObject({ state: 'active', outstanding: 1_200_000, months: plan.agreed.months });
    expect(loan.agreementPaperId).toBe(plan.paperId);
    expect(loan.negotiated?.total).toBe(plan.total);
    expect(checkLoan(loan, today(driver))).toEqual({ verdict: 'verified' });
    expect(driver.get<Home>('getHome').bill).toMatchObject({
      payable: false,
      overdueDays: 0,
      total: plan.instalments[0]?.total,
    });
    const papers = driver.get<{ items: Paper[] }>('listPapers').items;
    expect(papers.slice(0, 2).map(({ kind }) => kind)).toEqual(['cost-statement', 'repayment-agreement']);
    expect(papers[1]).toMatchObject({ id: plan.paperId, hash: plan.contract.hash });
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it.each(NEGOTIATED.kinds)('of kind %s is collected on its days to the end, to the fen', (kind) => {
    const driver = overdue();
    const plan = signed(driver, kind);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    const id = loanId(driver);
    driver.move(31 * 40);
    const loan = driver.get<Loan>('getLoan', { id });
    expect(loan).toMatchObject({ state: 'settled', outstanding: 0 });
    expect(loan.position.payments.reduce((sum, each) => sum + each.amount, 0)).toBe(plan.total);
    expect(loan.position.payments.map(({ on }) => on)).toEqual(plan.instalments.map(({ due }) => due));
    expect(checkLoan(loan, today(driver))).toEqual({ verdict: 'verified' });
    // A year has passed, so the limit has ended by itself: the plan holds it no longer.
    expect(driver.get<Home>('getHome').standing).toBe('expired');
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('pauses the limit while it runs, says why and what to do, and gives it back when the loan is repaid', () => {
    const driver = overdue();
    const standing = () => {
      const { standing: now, standingReason, nextSteps, limit } = driver.get<Home>('getHome');
      return { now, why: standingReason, steps: nextSteps.map(({ kind }) => kind), free: limit?.available };
    };
    expect(standing()).toMatchObject({
      now: 'active',
      why: expect.stringContaining('有逾期没有还清') as string,
    });
    signed(driver, 'later');
    expect(standing()).toEqual({
      now: 'frozen',
      why: expect.stringContaining('协商的还款计划还在进行') as string,
      steps: ['follow-plan', 'call'],
      free: 0,
    });
    expect(driver.problem('createQuote', { body: driver.quoteRequest() })).toBe('not-active');
    expect(driver.problem('requestLimitReview')).toBe('review-not-offered');
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.move(60);
    expect(standing().now).toBe('frozen');
    driver.repay({ purpose: 'settle' });
    expect(standing()).toEqual({ now: 'active', why: null, steps: [], free: 5_000_000 });
    const changes = driver.get<LimitFile>('getLimit').history.map(({ kind }) => kind);
    expect(changes.filter((kind) => kind.startsWith('plan-')).toSorted()).toEqual([
      'plan-begun',
      'plan-over',
    ]);
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('leaves a limit paused that its owner had paused besides', () => {
    const driver = overdue();
    signed(driver);
    driver.get('pauseLimit', { body: { paused: true } });
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.repay({ purpose: 'settle' });
    expect(driver.get<Home>('getHome')).toMatchObject({
      standing: 'frozen',
      nextSteps: [{ kind: 'resume' }],
    });
    driver.get('pauseLimit', { body: { paused: false } });
    expect(driver.get<Home>('getHome').standing).toBe('active');
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('can be settled early, at no more than the plan, and the books hold', () => {
    const driver = overdue();
    const plan = signed(driver);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.move(40);
    const before = loanNow(driver);
    expect(before.payoff?.total).toBeLessThan(plan.total - (plan.instalments[0]?.total ?? 0));
    driver.repay({ purpose: 'settle' });
    expect(driver.customer.loans).toEqual([]);
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('is signed once, and another plan of the same loan no longer', () => {
    const driver = overdue();
    const [first, second] = offer(driver).plans;
    if (first === undefined || second === undefined) throw new Error('too few plans');
    const [one, other] = [ready(driver, first), ready(driver, second)];
    driver.get('createAgreement', one);
    expect(driver.problem('createAgreement', one)).toBe('plan-used');
    expect(driver.problem('createAgreement', other)).toBe('plan-expired');
    expect(loanNow(driver).events.filter(({ kind }) => kind === 'negotiated')).toHaveLength(1);
  });

  it('needs its statement read, a proof of this very plan, and an account that has not moved', () => {
    const driver = overdue();
    const [first, second] = offer(driver).plans;
    if (first === undefined || second === undefined) throw new Error('too few plans');
    const unread = { body: { for: { kind: 'agreement', planId: first.id } } };
    expect(driver.problem('createChallenge', unread)).toBe('cost-statement-unconfirmed');
    const sent = ready(driver, first);
    driver.get('confirmNegotiatedPlanStatement', { id: second.id, body: { readSeconds: 0 } });
    const swapped = { ...sent, body: { ...sent.body, planId: second.id } };
    expect(driver.problem('createAgreement', swapped)).toBe('challenge-mismatch');
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.repay({ purpose: 'due' });
    expect(driver.problem('createAgreement', sent)).toBe('plan-expired');
    expect(driver.get<NegotiatedPlan>('getNegotiatedPlan', { id: first.id }).state).toBe('expired');
  });

  it('can be made again only after the cooling days', () => {
    const driver = overdue();
    signed(driver);
    const answer = driver.send('createNegotiation', { body: asked(driver) });
    expect(answer).toMatchObject({ code: 'negotiation-too-soon', params: { days: NEGOTIATED.coolingDays } });
    driver.move(NEGOTIATED.coolingDays);
    expect(driver.problem('createNegotiation', { body: asked(driver) })).toBeNull();
  });
});
