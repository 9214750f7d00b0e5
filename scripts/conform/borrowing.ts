/** Signing and paying out, once: statement before signature, proof for exactly this quote, keys, replays. Sandbox only. */
import { checkLoan } from '../../src/client/verification';
import type { Quote } from '../../src/contract/quote';
import type { Lender } from './lender';
import { newCustomer, newKey, type Customer } from './people';
import { somethingToBorrow, verifiedQuote } from './quoting';
import { hashOf, mustVerify } from './reading';
import { must, mustEqual, type Suite } from './suite';

export async function newQuote(customer: Customer): Promise<Quote> {
  const { product, request } = await somethingToBorrow(customer);
  return verifiedQuote(customer, product, request);
}

export const readStatement = (customer: Customer, { id, readingSeconds }: Quote) =>
  customer.reply('confirmCostStatement', { id, body: { readSeconds: readingSeconds } });

/** What `createLoan` takes, statement read and signed. */
async function signature(customer: Customer, quote: Quote) {
  await readStatement(customer, quote);
  return { quoteId: quote.id, ...(await customer.sign({ kind: 'loan', quoteId: quote.id })) };
}

/** Applies for a loan. */
export async function apply(customer: Customer) {
  const quote = await newQuote(customer);
  const body = await signature(customer, quote);
  return { quote, application: await customer.reply('createLoan', { body, key: newKey() }) };
}

/** Borrows, money on the card. */
export async function borrow(customer: Customer) {
  const { quote, application } = await apply(customer);
  await customer.clock({ seconds: 60 });
  const arrived = await customer.reply('getApplication', { id: application.id });
  must(arrived.state === 'arrived' && arrived.loanId !== null, `the application is ${arrived.state}`);
  return { quote, application: arrived, loanId: arrived.loanId };
}

async function beforeSigning(suite: Suite, customer: Customer): Promise<void> {
  await suite.check('the cost statement comes before the signature', async () => {
    const { id: quoteId, readingSeconds } = await newQuote(customer);
    const body = { for: { kind: 'loan', quoteId } };
    await customer.problem('createChallenge', { body }, 'cost-statement-unconfirmed');
    if (readingSeconds > 0) {
      const early = { id: quoteId, body: { readSeconds: readingSeconds - 1 } };
      await customer.problem('confirmCostStatement', early, 'cost-statement-unconfirmed');
      await customer.problem('createChallenge', { body }, 'cost-statement-unconfirmed');
    }
    const read = { id: quoteId, body: { readSeconds: readingSeconds } };
    const { statementConfirmedAt } = await customer.reply('confirmCostStatement', read);
    must(statementConfirmedAt !== null, 'confirmed, and not told so');
    await customer.reply('createChallenge', { body });
  });
  await suite.check('a challenge is bound to its quote, ends with it, and wants the right PIN', async () => {
    const quote = await newQuote(customer);
    await readStatement(customer, quote);
    const made = await customer.reply('createChallenge', {
      body: { for: { kind: 'loan', quoteId: quote.id } },
    });
    mustEqual(await customer.reply('getChallenge', { id: made.id }), made, 'the challenge asked for again');
    mustEqual(made.display.amount, quote.terms.principal, 'the amount shown for signing');
    must(made.expiresAt <= quote.expiresAt, 'the challenge outlives its quote');
    const wrong = { id: made.id, body: { pin: customer.pin === '000000' ? '111111' : '000000' } };
    const { params } = await customer.problem('checkPin', wrong, 'pin-wrong');
    must(typeof params?.triesLeft === 'number', 'a wrong PIN without the tries left');
    const forged = { challengeId: made.id, proof: { kind: 'app-pin', token: 'conform'.repeat(5) } };
    await customer.problem(
      'createLoan',
      { body: { quoteId: quote.id, ...forged }, key: newKey() },
      'proof-refused',
    );
    const other = await newQuote(customer);
    await readStatement(customer, other);
    const proof = await customer.sign({ kind: 'loan', quoteId: quote.id });
    await customer.problem(
      'createLoan',
      { body: { quoteId: other.id, ...proof }, key: newKey() },
      'challenge-mismatch',
    );
  });
  await suite.check('an expired quote can be neither confirmed nor signed', async () => {
    const quote = await newQuote(customer);
    const body = await signature(customer, quote);
    await customer.lender.reply('expire', { id: customer.id, body: { what: 'quotes' } });
    mustEqual((await customer.reply('getQuote', { id: quote.id })).state, 'expired', 'state of the quote');
    await customer.problem('createLoan', { body, key: newKey() }, 'quote-expired');
    const late = { id: quote.id, body: { readSeconds: 60 } };
    await customer.problem('confirmCostStatement', late, 'quote-expired');
  });
}

async function signedOnce(suite: Suite, lender: Lender): Promise<void> {
  const customer = await newCustomer(lender);
  await suite.check(
    'createLoan: the same key and body answer the same, anything else is refused',
    async () => {
      await customer.faults({ application: 'stuck' });
      const quote = await newQuote(customer);
      const body = await signature(customer, quote);
      const key = newKey();
      const first = await customer.reply('createLoan', { body, key });
      mustEqual(await customer.reply('createLoan', { body, key }), first, 'the answer asked for again');
      const changed = { ...body, challengeId: 'conform-another' };
      await customer.problem('createLoan', { body: changed, key }, 'idempotency-key-reused');
      await customer.problem('createLoan', { body, key: newKey() }, 'quote-used');
      mustEqual((await customer.reply('getHome')).application?.id, first.id, 'the one application');
      const { request } = await somethingToBorrow(customer);
      await customer.problem('createQuote', { body: request }, 'application-in-flight');
    },
  );
  const many = await newCustomer(lender);
  await suite.check('createLoan: sent six times at once it is one application', async () => {
    const body = await signature(many, await newQuote(many));
    const key = newKey();
    const call = { body, key, token: many.token };
    const answers = await Promise.all(Array.from({ length: 6 }, () => lender.call('createLoan', call)));
    mustEqual(new Set(answers.map((answer) => JSON.stringify(answer.body))).size, 1, 'different answers');
    mustEqual(
      answers.map(({ status }) => status),
      answers.map(() => 202),
      'statuses',
    );
  });
}

async function arrival(suite: Suite, lender: Lender): Promise<void> {
  const customer = await newCustomer(lender);
  await suite.check(
    'from signature to money: every figure of the loan verified, its contract as signed',
    async () => {
      const { quote, application, loanId } = await borrow(customer);
      const moments = application.steps.map(({ at }) => at);
      mustEqual([...moments].sort(), moments, 'steps in order');
      must(
        application.steps.every(({ at }) => at <= application.promisedBy),
        'later than promised',
      );
      const loan = await customer.reply('getLoan', { id: loanId });
      const { businessDate, limit } = await customer.reply('getHome');
      mustVerify(checkLoan(loan, businessDate), 'the loan');
      mustEqual([loan.terms, loan.plan], [quote.terms, quote.plan], 'terms and plan of the quote');
      mustEqual(limit?.outstanding, quote.terms.principal, 'outstanding of the limit');
      const { paper, text } = await customer.reply('getPaper', { id: loan.contractPaperId });
      mustEqual(
        [paper.hash, hashOf(text)],
        [quote.contract.hash, quote.contract.hash],
        'hash of the signed contract',
      );
      const { id } = application;
      const seen = await customer.reply('dismissApplication', { id });
      mustEqual((await customer.reply('dismissApplication', { id })).state, seen.state, 'seen twice');
      mustEqual((await customer.reply('getHome')).application, null, 'the application on home once seen');
      await customer.problem('cancelApplication', { id }, 'not-cancellable');
      const { id: cardId } = await customer.card();
      await customer.problem('changeApplicationCard', { id, body: { cardId } }, 'card-not-needed');
      await customer.problem('requestReview', { id }, 'review-not-offered');
    },
  );
}

async function otherEndings(suite: Suite, lender: Lender): Promise<void> {
  await suite.check('cancelApplication: before the pay-out, repeated without effect', async () => {
    const customer = await newCustomer(lender);
    await customer.faults({ application: 'manual-review' });
    const { application } = await apply(customer);
    const { state } = await customer.reply('cancelApplication', { id: application.id });
    mustEqual(state, 'cancelled', 'state');
    mustEqual(
      (await customer.reply('cancelApplication', { id: application.id })).state,
      state,
      'state again',
    );
    mustEqual((await customer.reply('getHome')).limit?.inFlight, 0, 'in flight');
  });
  await suite.check('changeApplicationCard: after the bank’s return, with no new application', async () => {
    const customer = await newCustomer(lender);
    await customer.faults({ application: 'bank-return' });
    const { application } = await apply(customer);
    await customer.clock({ seconds: 60 });
    const { state, returned } = await customer.reply('getApplication', { id: application.id });
    must(state === 'returned' && returned !== null, `the application is ${state}`);
    const { cards } = await customer.reply('listCards');
    const other = cards.find(({ id }) => id !== application.card.id);
    const id = application.id;
    await customer.problem(
      'changeApplicationCard',
      { id, body: { cardId: 'conform-no-card' } },
      'card-unknown',
    );
    await customer.reply('changeApplicationCard', { id, body: { cardId: other?.id } });
    await customer.clock({ seconds: 60 });
    mustEqual((await customer.reply('getApplication', { id })).state, 'arrived', 'state');
  });
  await suite.check('requestReview: of a declined application, repeated without effect', async () => {
    const customer = await newCustomer(lender);
    await customer.faults({ application: 'decline' });
    const { application } = await apply(customer);
    await customer.clock({ seconds: 60 });
    const { decline } = await customer.reply('getApplication', { id: application.id });
    mustEqual(decline?.review, 'offered', 'review');
    const asked = await customer.reply('requestReview', { id: application.id });
    mustEqual(asked.decline?.review, 'requested', 'review');
    const again = await customer.reply('requestReview', { id: application.id });
    mustEqual(again.decline, asked.decline, 'asked again');
  });
}

export async function borrowing(suite: Suite, lender: Lender): Promise<void> {
  await beforeSigning(suite, await newCustomer(lender));
  await signedOnce(suite, lender);
  await arrival(suite, lender);
  await otherEndings(suite, lender);
}
