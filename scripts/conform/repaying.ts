/** Repaying: pay-offs and every early way recomputed; in a sandbox also paid, once. */
import { checkLoan, checkRepaymentQuote } from '../../src/client/verification';
import type { Loan } from '../../src/contract/loan';
import type { RepaymentQuote, RepaymentRequest } from '../../src/contract/repayment';
import type { Amount } from '../../src/lending/money';
import { borrow } from './borrowing';
import type { Lender } from './lender';
import { newCustomer, newKey, type Customer, type Person } from './people';
import { mustVerify } from './reading';
import { must, mustEqual, type Suite } from './suite';

/** The part of the balance that is tried: a third, in whole units of 100. */
const partOf = ({ outstanding }: Loan) =>
  Math.max(10_000, Math.floor(outstanding / 30_000) * 10_000) as Amount;

function requestFor(loan: Loan, purpose: Loan['choices'][number], cardId: string): RepaymentRequest | null {
  switch (purpose) {
    case 'due':
    case 'settle':
    case 'next':
      return { purpose, loanIds: [loan.id], cardId };
    case 'part-shorter':
    case 'part-lower':
    case 'part-keep':
      return { purpose, loanIds: [loan.id], principal: partOf(loan), cardId };
    case 'refund':
      return null;
  }
}

/** A repayment quote. @throws Nonconformity unless it takes exactly what terms and events say (F81). */
async function verifiedRepayment(
  person: Person,
  loan: Loan,
  request: RepaymentRequest,
): Promise<RepaymentQuote> {
  const quote = await person.reply('createRepaymentQuote', { body: request });
  const { businessDate } = await person.reply('getHome');
  mustVerify(checkRepaymentQuote(quote, request, [loan], businessDate), 'the repayment quote');
  return quote;
}

/** Quotes of everything that a loan offers. Changes nothing. */
export async function repaymentQuotes(suite: Suite, person: Person, loanId: string): Promise<void> {
  const loan = await person.reply('getLoan', { id: loanId });
  const { id: cardId } = await person.card();
  for (const purpose of loan.choices) {
    const request = requestFor(loan, purpose, cardId);
    if (request === null) continue;
    await suite.check(`createRepaymentQuote: ${purpose} verified`, async () => {
      const quote = await verifiedRepayment(person, loan, request);
      mustEqual(
        await person.reply('getRepaymentQuote', { id: quote.id }),
        quote,
        'the quote asked for again',
      );
      if (purpose === 'settle') mustEqual(quote.total, loan.payoff?.total, 'the pay-off that the loan tells');
    });
  }
  await suite.check('createRepaymentQuote: what cannot be repaid is refused', async () => {
    const one = { loanIds: [loan.id], cardId };
    const part = loan.choices.find((purpose) => purpose.startsWith('part'));
    if (part !== undefined) {
      const all = { ...one, purpose: part, principal: loan.outstanding };
      await person.problem('createRepaymentQuote', { body: all }, 'repayment-too-large');
      const little = { ...one, purpose: part, principal: 1 };
      await person.problem('createRepaymentQuote', { body: little }, 'repayment-too-small');
    }
    const card = { ...one, purpose: 'settle', cardId: 'conform-no-card' };
    await person.problem('createRepaymentQuote', { body: card }, 'card-unknown');
    if (loan.state === 'active' && !loan.choices.includes('due'))
      await person.problem('createRepaymentQuote', { body: { ...one, purpose: 'due' } }, 'nothing-due');
  });
}

/** Pays; answers the repayment once the bank has. */
async function pay(customer: Customer, { id: repaymentQuoteId }: RepaymentQuote) {
  const body = { repaymentQuoteId, ...(await customer.sign({ kind: 'repayment', repaymentQuoteId })) };
  const key = newKey();
  const first = await customer.reply('createRepayment', { body, key });
  mustEqual(await customer.reply('createRepayment', { body, key }), first, 'the answer asked for again');
  const changed = { ...body, challengeId: 'conform-another' };
  await customer.problem('createRepayment', { body: changed, key }, 'idempotency-key-reused');
  await customer.problem('createRepayment', { body, key: newKey() }, 'repayment-quote-used');
  await customer.clock({ seconds: 60 });
  return customer.reply('getRepayment', { id: first.id });
}

export async function repaying(suite: Suite, lender: Lender): Promise<void> {
  const customer = await newCustomer(lender);
  const loanId = await suite.check('a loan of seventeen days to repay', async () => {
    const borrowed = await borrow(customer);
    await customer.clock({ days: 17 });
    return borrowed.loanId;
  });
  if (loanId === undefined) return;
  await repaymentQuotes(suite, customer, loanId);
  const { id: cardId } = await customer.card();
  for (const purpose of ['part-shorter', 'settle'] as const) {
    await suite.check(`createRepayment: ${purpose}, paid once, the limit comes back`, async () => {
      const loan = await customer.reply('getLoan', { id: loanId });
      const request = requestFor(loan, purpose, cardId);
      must(request !== null, 'no request');
      const quote = await verifiedRepayment(customer, loan, request);
      const paid = await pay(customer, quote);
      mustEqual(
        [paid.state, paid.total, paid.breakdown],
        ['succeeded', quote.total, quote.breakdown],
        'receipt',
      );
      const after = await customer.reply('getLoan', { id: loanId });
      const { businessDate, limit } = await customer.reply('getHome');
      mustVerify(checkLoan(after, businessDate), 'the loan');
      mustEqual(after.outstanding, loan.outstanding - quote.breakdown.principal, 'outstanding');
      mustEqual(limit?.available, paid.available, 'available');
    });
  }
  await suite.check('a settled loan is told as settled, and not repaid again', async () => {
    mustEqual((await customer.reply('getLoan', { id: loanId })).state, 'settled', 'state');
    const body = { purpose: 'settle', loanIds: [loanId], cardId };
    await customer.problem('createRepaymentQuote', { body }, 'loan-settled');
  });
  await suite.check('reportDifference: taken, with a number and a date', () =>
    customer.reply('reportDifference', {
      body: {
        about: { kind: 'loan', id: loanId },
        differences: [{ path: 'payoff.total', stated: '1', computed: '2' }],
      },
    }),
  );
}
