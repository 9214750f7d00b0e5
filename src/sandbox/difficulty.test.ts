/** Difficulty: plans within one's means, one of them signed once, a person to talk to, and what is told before a report. */
import { describe, expect, it } from 'vitest';
import { checkLoan, checkNegotiatedPlan } from '../client/verification';
import type { getArrears } from '../contract/arrears';
import type { Challenge } from '../contract/challenge';
import type { Complaint } from '../contract/complaint';
import type { ReplyOf } from '../contract/endpoint';
import type { Home } from '../contract/home';
import type { Loan } from '../contract/loan';
import type { LimitFile } from '../contract/manage-limit';
import type { NegotiatedPlan, Negotiation } from '../contract/negotiation';
import type { Paper } from '../contract/paper';
import { amount } from '../lending/money';
import { hourOf } from './business-time';
import { bodyOf, type LoggedEvent } from './change';
import { NEGOTIATED } from './settings';
import { Driver } from './testing/driver';

type Arrears = ReplyOf<typeof getArrears>;

/** The worked example, three days late; the card stays empty. */
function overdue(): Driver {
  const driver = new Driver({
    situation: 'overdue',
    startAt: '2026-04-18T02:00:00.000Z',
    readingSeconds: 0,
  });
  driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
  return driver;
}

const loanId = ({ customer }: Driver) => customer.loans[0]?.id ?? '';
const loanNow = (driver: Driver) => driver.get<Loan>('getLoan', { id: loanId(driver) });
const today = (driver: Driver) => driver.get<Home>('getHome').businessDate;
const asked = (driver: Driver, monthly = 72_000, dayOfMonth = 15) => ({
  loanId: loanId(driver),
  situation: 'illness' as const,
  monthly: amount(monthly),
  dayOfMonth,
});
const offer = (driver: Driver, monthly = 72_000, dayOfMonth = 15) =>
  driver.get<Negotiation>('createNegotiation', { body: asked(driver, monthly, dayOfMonth) });

function ready(driver: Driver, { id }: NegotiatedPlan) {
  driver.get('confirmNegotiatedPlanStatement', { id, body: { readSeconds: 0 } });
  const challenge = driver.get<Challenge>('createChallenge', {
    body: { for: { kind: 'agreement', planId: id } },
  });
  return {
    body: { planId: id, challengeId: challenge.id, proof: { kind: 'host-jws', jws: 'x'.repeat(40) } },
    hostClaims: driver.hostClaims(challenge),
  };
}

function signed(driver: Driver, kind: NegotiatedPlan['kind'] = 'soonest'): NegotiatedPlan {
  const plan = offer(driver).plans.find((each) => each.kind === kind);
  if (plan === undefined) throw new Error(`no plan of ${kind}`);
  return driver.get<NegotiatedPlan>('createAgreement', ready(driver, plan));
}

const told = ({ rows }: Driver) =>
  rows.filter(({ kind }) => kind === 'event').map((row) => bodyOf<LoggedEvent>(row));

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

describe('a person to talk to (product.md F59, F60)', () => {
  it('gets what was said so far, and answers in time, never at night', () => {
    const driver = overdue();
    const body = { loanId: loanId(driver), situation: 'family', monthly: 12_000, words: '想先停两个月' };
    const received = driver.get<Complaint>('createHandOver', { body });
    expect(received).toMatchObject({
      kind: 'hardship',
      loanId: body.loanId,
      told: { situation: 'family', monthly: 12_000, dayOfMonth: null },
      words: '想先停两个月',
      status: 'received',
      answerBy: '2026-04-21',
    });
    driver.move(3);
    const [answered] = driver.get<{ items: Complaint[] }>('listComplaints').items;
    expect(answered).toMatchObject({ id: received.id, status: 'answered' });
    const hour = hourOf(Date.parse(answered?.answer?.at ?? ''));
    expect(hour >= 8 && hour < 22).toBe(true);
    expect(driver.problem('createHandOver', { body: { ...body, loanId: 'loan_unknown' } })).toBe('not-found');
  });
});

describe('before anything adverse is reported (product.md F35, F57)', () => {
  const kinds = (driver: Driver) =>
    told(driver)
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('overdue.'));

  it('the person is told once, as the night ends, and reported five days later while it is unpaid', () => {
    const driver = overdue();
    const [first] = driver.get<Arrears>('getArrears').loans;
    expect(first).toMatchObject({
      since: '2026-04-15',
      toldAt: '2026-04-16T00:00:00.000Z',
      reportFrom: '2026-04-21',
      reportedOn: null,
      disputeId: null,
    });
    driver.move(2);
    expect(kinds(driver)).toEqual(['overdue.told']);
    driver.move(2);
    expect(kinds(driver)).toEqual(['overdue.told', 'overdue.reported']);
    expect(driver.get<Arrears>('getArrears').loans[0]?.reportedOn).toBe('2026-04-21');
    driver.move(20);
    expect(kinds(driver)).toEqual(['overdue.told', 'overdue.reported']);
  });

  it.each(['paid', 'agreed on'] as const)('nothing is reported of what is %s in time', (how) => {
    const driver = overdue();
    if (how === 'agreed on') signed(driver);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    if (how === 'paid') driver.repay({ purpose: 'due' });
    expect(driver.get<Arrears>('getArrears').loans).toEqual([]);
    driver.move(20);
    expect(kinds(driver)).toEqual(['overdue.told']);
  });

  it('a dispute with the loan named holds it back, and its answer gives the days again', () => {
    const driver = overdue();
    const dispute = { kind: 'credit-report', loanId: loanId(driver), words: 'The card was not empty' };
    const { id } = driver.get<Complaint>('createComplaint', { body: dispute });
    expect(driver.get<Arrears>('getArrears').loans[0]?.disputeId).toBe(id);
    driver.move(6);
    expect(kinds(driver)).toEqual(['overdue.told']);
    expect(driver.get<Arrears>('getArrears').loans[0]).toMatchObject({
      disputeId: null,
      reportFrom: '2026-04-25',
    });
    driver.move(2);
    expect(kinds(driver)).toEqual(['overdue.told', 'overdue.reported']);
    expect(driver.problem('createComplaint', { body: { ...dispute, loanId: 'loan_unknown' } })).toBe(
      'not-found',
    );
  });
});

describe('a part of what is due (product.md 1.7)', () => {
  it('meets penalty, interest and principal of the oldest instalment, and no more than is due', () => {
    const driver = overdue();
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    const quote = driver.repaymentQuote({ purpose: 'due', amount: amount(20_000) });
    expect(quote).toMatchObject({
      total: 20_000,
      breakdown: { fees: 0, penalty: 206, interest: 18_600, principal: 1_194 },
    });
    const most = driver.send('createRepaymentQuote', {
      body: driver.repaymentRequest({ purpose: 'due', amount: amount(110_421) }),
    });
    expect(most).toMatchObject({ code: 'repayment-too-large', params: { maximum: 110_420 } });
  });

  it('over several loans it reaches the earliest due date first, then the earliest loan', () => {
    const driver = new Driver({ situation: 'with-loans' });
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
    driver.move(45);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    const all = driver.repaymentQuote({ purpose: 'due' });
    const items = driver.get<Home>('getHome').bill?.items ?? [];
    const [oldest] = items.map(({ loanId: id, amount: owed }) => ({ id, owed }));
    const part = driver.repaymentQuote({ purpose: 'due', amount: amount((oldest?.owed ?? 0) + 1) });
    expect(all.loans.length).toBeGreaterThan(1);
    expect(part.total).toBe((oldest?.owed ?? 0) + 1);
    expect(part.loans.map((each) => each.loanId)).toContain(oldest?.id);
    expect(part.loans.reduce((sum, each) => sum + each.amount, 0)).toBe(part.total);
  });
});
