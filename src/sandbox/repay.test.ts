import { describe, expect, it } from 'vitest';
import { checkLoan, checkRepaymentQuote } from '../client/verification';
import type { Challenge } from '../contract/challenge';
import type { Home } from '../contract/home';
import type { Loan, LoanSummary } from '../contract/loan';
import type { MovementRecord } from '../contract/record';
import type { Repayment, RepaymentQuote, RepaymentRequest } from '../contract/repayment';
import { HOUR } from './business-time';
import { Driver } from './testing/driver';

/** The worked example of product.md, 17 days after the money arrived. */
const withLoan = (): Driver => new Driver({ situation: 'with-loan' });
const onlyLoan = (driver: Driver): Loan =>
  driver.get<Loan>('getLoan', { id: driver.customer.loans[0]?.id ?? '' });
const amount = (minor: number) => minor as RepaymentQuote['total'];
const records = (driver: Driver): MovementRecord[] =>
  driver.get<{ items: MovementRecord[] }>('listRecords').items;

describe('repayment quotes (product.md 1.5)', () => {
  const worked: readonly (readonly [
    Partial<RepaymentRequest> & Pick<RepaymentRequest, 'purpose'>,
    number,
  ])[] = [
    [{ purpose: 'settle' }, 1_210_200],
    [{ purpose: 'next' }, 110_214],
    [{ purpose: 'part-shorter', principal: amount(500_000) }, 510_200],
    [{ purpose: 'part-lower', principal: amount(500_000) }, 510_200],
  ];
  it.each(worked)('%j takes %i, and the app computes the same', (request, total) => {
    const driver = withLoan();
    const loan = onlyLoan(driver);
    const quote = driver.repaymentQuote(request);
    expect(quote).toMatchObject({ total, state: 'open', on: '2026-04-01' });
    const asked = driver.repaymentRequest(request) as RepaymentRequest;
    expect(checkRepaymentQuote(quote, asked, [loan], '2026-04-01')).toEqual({ verdict: 'verified' });
  });

  const refused: readonly (readonly [string, object])[] = [
    ['nothing-due', { purpose: 'due' }],
    ['repayment-not-offered', { purpose: 'part-keep', principal: 500_000 }],
    ['repayment-too-small', { purpose: 'part-shorter', principal: 9_999 }],
    ['repayment-too-large', { purpose: 'part-lower', principal: 1_200_000 }],
    ['card-unknown', { purpose: 'settle', cardId: 'card_nobody' }],
    ['not-found', { purpose: 'settle', loanIds: ['loan_nobody'] }],
  ];
  it.each(refused)('%s: %j', (code, request) => {
    const driver = withLoan();
    const before = driver.customer;
    expect(driver.problem('createRepaymentQuote', { body: driver.repaymentRequest(request) })).toBe(code);
    expect(driver.customer).toBe(before);
  });

  it('says the most that can be paid early: less than what is not yet due (1.5)', () => {
    const driver = withLoan();
    const ask = (principal: number) =>
      driver.send('createRepaymentQuote', {
        body: driver.repaymentRequest({ purpose: 'part-lower', principal } as Partial<RepaymentRequest>),
      });
    expect(ask(1_200_000)).toMatchObject({ code: 'repayment-too-large', params: { maximum: 1_199_999 } });
    expect(ask(1_199_999).kind).toBe('reply');
    driver.move('past-due');
    const overdue = ask(1_200_000);
    if (overdue.kind !== 'problem') throw new Error('accepted');
    const maximum = Number(overdue.params?.maximum);
    expect(maximum).toBeLessThan(1_199_999);
    expect(ask(maximum + 1)).toMatchObject({ code: 'repayment-too-large', params: { maximum } });
    expect(ask(maximum).kind).toBe('reply');
  });

  it('names the same loan once', () => {
    const driver = withLoan();
    const { id } = onlyLoan(driver);
    const body = driver.repaymentRequest({ purpose: 'settle', loanIds: [id, id] });
    expect(driver.problem('createRepaymentQuote', { body })).toBe('invalid');
  });

  it('what another loan owes now comes before an early payment', () => {
    const driver = new Driver({ situation: 'overdue', startOn: '2026-04-18' });
    const overdue = onlyLoan(driver);
    driver.repay({ purpose: 'due' });
    driver.borrow({ amount: amount(300_000) });
    const [, second] = driver.customer.loans;
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
    driver.move('past-due');
    const early = driver.repaymentRequest({ purpose: 'settle', loanIds: [second?.id ?? ''] });
    expect(driver.problem('createRepaymentQuote', { body: early })).toBe('overdue-first');
    const both = driver.repaymentRequest({ purpose: 'settle', loanIds: [overdue.id, second?.id ?? ''] });
    expect(driver.problem('createRepaymentQuote', { body: both })).toBeNull();
  });
});

describe('repaying', () => {
  it('whole: to the fen, the limit back at once, the receipt kept', () => {
    const driver = withLoan();
    const { id } = onlyLoan(driver);
    const receipt = driver.repay({ purpose: 'settle' });
    expect(receipt).toMatchObject({
      state: 'succeeded',
      total: 1_210_200,
      on: '2026-04-01',
      available: 5_000_000,
      excess: 0,
      loans: [{ loanId: id, amount: 1_210_200, settled: true }],
    });
    const loan = driver.get<Loan>('getLoan', { id });
    expect(loan).toMatchObject({ state: 'settled', settledOn: '2026-04-01', payoff: null, choices: [] });
    expect(checkLoan(loan, '2026-04-01')).toEqual({ verdict: 'verified' });
    expect(driver.get<{ items: LoanSummary[] }>('listLoans', { query: { state: 'open' } }).items).toEqual([]);
    expect(driver.books()).toMatchObject({ balanced: true });
    const again = driver.repaymentRequest({ purpose: 'settle', loanIds: [id] });
    expect(driver.problem('createRepaymentQuote', { body: again })).toBe('loan-settled');
  });

  it('next instalment now, then a part: each figure still checks', () => {
    const driver = withLoan();
    driver.repay({ purpose: 'next' });
    expect(onlyLoan(driver).position.instalments.at(-1)).toMatchObject({ no: 12 });
    driver.move(10);
    driver.repay({ purpose: 'part-lower', principal: amount(200_000) });
    const loan = onlyLoan(driver);
    expect(checkLoan(loan, loan.asOf)).toEqual({ verdict: 'verified' });
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('is dated when it was confirmed, though the bank answers after midnight', () => {
    const driver = new Driver({ situation: 'with-loan', startAt: '2026-04-01T15:59:59.000Z' });
    const quote = driver.repaymentQuote({ purpose: 'settle' });
    const { id } = driver.get<Repayment>('createRepayment', driver.signedRepayment(quote));
    driver.pass(1_500);
    expect(driver.get<Home>('getHome').businessDate).toBe('2026-04-02');
    expect(driver.get<Repayment>('getRepayment', { id })).toMatchObject({
      state: 'succeeded',
      on: '2026-04-01',
      endedAt: '2026-04-01T16:00:00.500Z',
    });
    expect(driver.books()).toMatchObject({ balanced: true });
  });

  it('a quote ends with the business day, and with fifteen minutes', () => {
    const late = new Driver({ situation: 'with-loan', startAt: '2026-04-01T15:59:00.000Z' });
    const quote = late.repaymentQuote({ purpose: 'settle' });
    expect(Date.parse(quote.expiresAt) - Date.parse(quote.createdAt)).toBe(60_000);
    const driver = withLoan();
    const signed = driver.signedRepayment(driver.repaymentQuote({ purpose: 'settle' }));
    driver.pass(900_000);
    expect(driver.problem('createRepayment', signed)).toBe('repayment-quote-expired');
    const moved = driver.signedRepayment(driver.repaymentQuote({ purpose: 'settle' }));
    driver.move(1);
    expect(driver.problem('createRepayment', moved)).toBe('repayment-quote-expired');
  });

  it('one quote is paid once, and others on that loan wait', () => {
    const driver = withLoan();
    const first = driver.repaymentQuote({ purpose: 'next' });
    const second = driver.repaymentQuote({ purpose: 'settle' });
    const sent = driver.signedRepayment(first);
    const other = driver.signedRepayment(second);
    driver.get('createRepayment', sent);
    expect(driver.problem('createRepayment', sent)).toBe('repayment-quote-used');
    expect(driver.problem('createRepayment', other)).toBe('repayment-in-flight');
    const body = driver.repaymentRequest({ purpose: 'settle' });
    expect(driver.problem('createRepaymentQuote', { body })).toBe('repayment-in-flight');
    expect(onlyLoan(driver).repaymentInFlight).not.toBeNull();
    driver.pass(2_000);
    // What the second was quoted for has changed since.
    expect(driver.problem('createRepayment', other)).toBe('repayment-quote-expired');
    expect(driver.books()).toMatchObject({ balanced: true, repayments: [{ state: 'succeeded' }] });
  });

  it('is known as paid long after', () => {
    const driver = withLoan();
    const sent = driver.signedRepayment(driver.repaymentQuote({ purpose: 'next' }));
    driver.get('createRepayment', sent);
    driver.pass(2_000);
    for (let n = 0; n < 8; n += 1) driver.repaymentQuote({ purpose: 'settle' });
    expect(driver.problem('createRepayment', sent)).toBe('repayment-quote-used');
  });

  it.each(['insufficient', 'returned'] as const)(
    '%s: failed, nothing taken, another try is free',
    (debit) => {
      const driver = withLoan();
      driver.get('setFaults', { id: driver.customer.id, body: { debit } });
      expect(driver.repay({ purpose: 'settle' })).toMatchObject({
        state: 'failed',
        failure: debit,
        available: null,
      });
      expect(onlyLoan(driver).outstanding).toBe(1_200_000);
      expect(driver.books()).toMatchObject({ balanced: true });
      driver.get('setFaults', { id: driver.customer.id, body: {} });
      expect(driver.repay({ purpose: 'settle' }).state).toBe('succeeded');
    },
  );

  it('unknown: processing for a while, collections skip the loan, then it counts from its day', () => {
    const driver = withLoan();
    driver.get('moveClock', { id: 'x', body: { at: '2026-04-14T21:00:00.000Z' } });
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'unknown' } });
    const quote = driver.repaymentQuote({ purpose: 'due' });
    const { id } = driver.get<Repayment>('createRepayment', driver.signedRepayment(quote));
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.pass(HOUR + 1);
    expect(driver.get<Repayment>('getRepayment', { id }).state).toBe('processing');
    driver.pass(HOUR);
    expect(driver.get<Repayment>('getRepayment', { id }).state).toBe('succeeded');
    expect(records(driver).map(({ kind }) => kind)).toEqual(['repayment', 'disbursement']);
    expect(driver.books()).toMatchObject({ balanced: true });
  });

  it('several loans in one payment', () => {
    const driver = new Driver({ situation: 'with-loans' });
    const quote = driver.repaymentQuote({ purpose: 'settle' });
    expect(quote.loans).toHaveLength(3);
    expect(driver.repay({ purpose: 'settle' })).toMatchObject({ state: 'succeeded', total: quote.total });
    expect(driver.customer.loans).toEqual([]);
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('changing one’s mind on the arrival day costs nothing', () => {
    const driver = new Driver({ situation: 'active' });
    driver.borrow();
    expect(driver.repaymentQuote({ purpose: 'settle' }).total).toBe(1_200_000);
  });

  it('a repayment challenge shows what is paid', () => {
    const driver = withLoan();
    const { id, total } = driver.repaymentQuote({ purpose: 'settle' });
    const { display } = driver.get<Challenge>('createChallenge', {
      body: { for: { kind: 'repayment', repaymentQuoteId: id } },
    });
    expect(display).toMatchObject({ amount: total, requester: '屿川银行' });
  });
});
