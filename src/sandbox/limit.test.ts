import { describe, expect, it } from 'vitest';
import type { Home } from '../contract/home';
import type { LimitFile } from '../contract/manage-limit';
import type { MyData } from '../contract/my-data';
import type { Situation } from '../contract/sandbox';
import type { Customer } from './customer';
import { ROW_KINDS, type RowKind } from './store';
import { Driver } from './testing/driver';
import { PERSONAL_ROWS } from './views/my-data';

const home = (driver: Driver): Home => driver.get<Home>('getHome');
const file = (driver: Driver): LimitFile => driver.get<LimitFile>('getLimit');
const steps = (driver: Driver) => home(driver).nextSteps.map(({ kind }) => kind);
const pause = (driver: Driver, paused: boolean) => driver.get<LimitFile>('pauseLimit', { body: { paused } });
const choose = (driver: Driver, total: number) => driver.send('changeLimit', { body: { total } });
const history = (driver: Driver) => file(driver).history.map(({ kind }) => kind);
const sound = (driver: Driver) => expect(driver.books()).toMatchObject({ balanced: true, faults: [] });

const consentOf = (driver: Driver, kind: string) => {
  const found = file(driver).authorisations.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
const giveBack = (driver: Driver, kind: string) => {
  const { paperId, hash } = consentOf(driver, kind);
  return driver.send('giveConsent', { id: kind, body: { paperId, hash } });
};

describe('every standing has its reason and its next step (product.md F04)', () => {
  const cases: readonly (readonly [Situation, Home['standing'], readonly string[]])[] = [
    ['active', 'active', []],
    ['frozen', 'frozen', ['ask-review', 'call']],
    ['under-review', 'under-review', ['wait', 'call']],
    ['expired', 'expired', ['ask-review', 'call']],
    ['closed', 'closed', ['ask-review']],
  ];
  it.each(cases)('%s', (situation, standing, kinds) => {
    const driver = new Driver({ situation });
    const told = home(driver);
    expect(told.standing).toBe(standing);
    expect(steps(driver)).toEqual(kinds);
    expect(told.standingReason === null).toBe(kinds.length === 0);
    expect(driver.speak('en').get<Home>('getHome').standingReason ?? '').not.toMatch(/\p{Script=Han}/u);
    expect(told.limit?.available ?? 0).toBe(standing === 'active' ? 5_000_000 : 0);
    if (standing !== 'active')
      expect(driver.problem('createQuote', { body: driver.quoteRequest() })).toBe('not-active');
    sound(driver);
  });

  it('frozen by the lender: a review asked for once, answered a day later, restores it', () => {
    const driver = new Driver({ situation: 'frozen' });
    expect(driver.get<LimitFile>('requestLimitReview')).toMatchObject({
      standing: 'under-review',
      nextSteps: [
        { kind: 'wait', until: '2026-04-04' },
        { kind: 'call', until: null },
      ],
    });
    const rows = driver.rows.length;
    driver.get('requestLimitReview');
    expect(driver.rows).toHaveLength(rows);
    driver.move('next-event');
    expect(home(driver)).toMatchObject({ standing: 'active', limit: { available: 5_000_000 } });
    expect(history(driver)).toEqual(['restored', 'review-asked', 'frozen', 'activated']);
    sound(driver);
  });

  it('a review is offered only where it could change something, and not before what is overdue is paid', () => {
    expect(new Driver({ situation: 'active' }).problem('requestLimitReview')).toBe('review-not-offered');
    expect(new Driver({ situation: 'invited' }).problem('requestLimitReview')).toBe('review-not-offered');
    expect(new Driver({ situation: 'not-invited' }).problem('requestLimitReview')).toBe('review-not-offered');
    const late = new Driver({ situation: 'with-loan' });
    late.get('setFaults', { id: 'x', body: { debit: 'insufficient' } });
    late.move(40 * 31);
    expect(home(late).standing).toBe('expired');
    expect(late.problem('requestLimitReview')).toBe('overdue-first');
  });

  it('while something is overdue the active limit says why it lends nothing, and no more once that is paid', () => {
    const driver = new Driver({ situation: 'overdue' });
    expect(file(driver)).toMatchObject({ standing: 'active', limit: { available: 3_800_000 } });
    for (const { standingReason, nextSteps } of [file(driver), home(driver)]) {
      expect(standingReason).toContain('有逾期没有还清');
      expect(nextSteps).toEqual([]);
    }
    expect(file(driver.speak('en')).standingReason).toContain('Something is overdue');
    driver.repay({ purpose: 'due' });
    expect([file(driver).standingReason, home(driver).standingReason]).toEqual([null, null]);
    sound(driver);
  });

  it('a limit ends after its last day, loans go on, and a review renews it', () => {
    const driver = new Driver({ situation: 'active' });
    expect(file(driver).expiresOn).toBe('2029-04-01');
    driver.get('moveClock', { id: 'x', body: { at: '2029-03-31T04:00:00.000Z' } });
    driver.borrow();
    driver.get('moveClock', { id: 'x', body: { at: '2029-04-01T15:59:59.999Z' } });
    expect(home(driver).standing).toBe('active');
    driver.get('moveClock', { id: 'x', body: { at: '2029-04-01T16:00:00.000Z' } });
    expect(home(driver)).toMatchObject({
      standing: 'expired',
      limit: { available: 0, outstanding: 1_200_000 },
    });
    expect(home(driver).standingReason).toContain('2029 年 4 月 1 日');
    expect(driver.problem('pauseLimit', { body: { paused: true } })).toBe('no-limit');
    driver.get('requestLimitReview');
    driver.move('next-event');
    expect(home(driver)).toMatchObject({ standing: 'active', limit: { available: 3_800_000 } });
    expect(file(driver).expiresOn).toBe('2032-04-03');
    driver.move('next-due');
    sound(driver);
  });
});

describe('an offer that expires (product.md F05)', () => {
  it('can be accepted on its last day and not after it; asking leads to another one', () => {
    const driver = new Driver({ situation: 'invited' });
    expect(home(driver).offer?.expiresOn).toBe('2026-05-01');
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-01T15:59:59.999Z' } });
    expect(home(driver).standing).toBe('invited');
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-01T16:00:00.000Z' } });
    expect(home(driver)).toMatchObject({ standing: 'expired', offer: null, limit: null });
    expect(home(driver).standingReason).toContain('2026 年 5 月 1 日');
    expect(
      driver.problem('activate', { body: { consents: [{ paperId: 'con', hash: 'x'.repeat(43) }] } }),
    ).toBe('not-invited');
    driver.get('requestLimitReview');
    expect(home(driver)).toMatchObject({ standing: 'under-review', limit: null });
    driver.move('next-event');
    const { offer } = home(driver);
    expect(offer).toMatchObject({ limit: 5_000_000, expiresOn: '2026-06-02' });
    const consents = (offer?.consents ?? []).map(({ paperId, hash }) => ({ paperId, hash }));
    expect(driver.get<Home>('activate', { body: { consents } }).standing).toBe('active');
    sound(driver);
  });
});

describe('authorisations (product.md F06)', () => {
  it('each with the day and the paper on which it was given; each kind of data rests on one', () => {
    const driver = new Driver({ situation: 'active' });
    const { authorisations, data } = file(driver);
    expect(authorisations.map(({ kind, inForce, withdrawal }) => [kind, inForce, withdrawal])).toEqual([
      ['privacy', true, 'now'],
      ['credit-bureau', true, 'after-loans'],
      ['credit-agreement', true, 'by-closing'],
    ]);
    for (const { signed, hash } of authorisations) {
      expect(signed?.at).toBe('2026-04-01T04:00:00.000Z');
      expect(driver.get('getPaper', { id: signed?.paperId ?? '' })).toMatchObject({ paper: { hash } });
    }
    expect(new Set(data.map(({ consent }) => consent)).size).toBe(3);
  });

  it('withdrawn: frozen with that reason, loans as they are; given again with the text as read', () => {
    const driver = new Driver({ situation: 'with-loan' });
    const loan = driver.get<{ items: unknown[] }>('listLoans', { query: { state: 'open' } });
    expect(driver.get<LimitFile>('withdrawConsent', { id: 'privacy' })).toMatchObject({
      standing: 'frozen',
      nextSteps: [{ kind: 'give-consent' }],
      limit: { available: 0, outstanding: 1_200_000 },
    });
    expect(home(driver).standingReason).toContain('个人信息处理授权书');
    expect(consentOf(driver, 'privacy')).toMatchObject({
      inForce: false,
      withdrawnAt: '2026-04-01T04:00:00.000Z',
    });
    const rows = driver.rows.length;
    driver.get('withdrawConsent', { id: 'privacy' });
    expect(driver.rows).toHaveLength(rows);
    expect(driver.get('listLoans', { query: { state: 'open' } })).toEqual(loan);
    const { paperId } = consentOf(driver, 'privacy');
    const other = { paperId, hash: 'x'.repeat(43) };
    expect(driver.problem('giveConsent', { id: 'privacy', body: other })).toBe('consent-changed');
    const bureau = consentOf(driver, 'credit-bureau');
    const wrongKind = { paperId: bureau.paperId, hash: bureau.hash };
    expect(driver.problem('giveConsent', { id: 'privacy', body: wrongKind })).toBe('consent-changed');
    driver.pass(60_000);
    expect(giveBack(driver, 'privacy')).toMatchObject({ reply: { standing: 'active' } });
    expect(consentOf(driver, 'privacy')).toMatchObject({
      inForce: true,
      withdrawnAt: null,
      signed: { at: '2026-04-01T04:01:00.000Z' },
    });
    const again = driver.rows.length;
    giveBack(driver, 'privacy');
    expect(driver.rows).toHaveLength(again);
    sound(driver);
  });

  it('the bureau’s not while something is owed or applied for, the agreement’s with the limit alone', () => {
    const owing = new Driver({ situation: 'with-loan' });
    expect(owing.problem('withdrawConsent', { id: 'credit-bureau' })).toBe('consent-holds-loans');
    const applying = new Driver({ situation: 'active' });
    applying.apply();
    expect(applying.problem('withdrawConsent', { id: 'credit-bureau' })).toBe('consent-holds-loans');
    const free = new Driver({ situation: 'active' });
    expect(free.problem('withdrawConsent', { id: 'credit-agreement' })).toBe('consent-by-closing');
    expect(free.problem('withdrawConsent', { id: 'marketing' })).toBe('not-found');
    expect(new Driver({ situation: 'invited' }).problem('withdrawConsent', { id: 'privacy' })).toBe(
      'no-limit',
    );
    expect(free.get<LimitFile>('withdrawConsent', { id: 'credit-bureau' }).standing).toBe('frozen');
    free.get('withdrawConsent', { id: 'privacy' });
    giveBack(free, 'privacy');
    expect(home(free)).toMatchObject({ standing: 'frozen', nextSteps: [{ kind: 'give-consent' }] });
    giveBack(free, 'credit-bureau');
    expect(home(free).standing).toBe('active');
  });
});

describe('lower, pause, close (product.md F08, 1.8)', () => {
  it('a lower limit holds at once, and can be taken back up to what was granted', () => {
    const driver = new Driver({ situation: 'with-loan' });
    expect(file(driver)).toMatchObject({ granted: 5_000_000, minimum: 1_200_000, step: 10_000 });
    expect(choose(driver, 1_190_000)).toMatchObject({
      code: 'limit-below-used',
      params: { minimum: 1_200_000 },
    });
    expect(choose(driver, 2_005_000)).toMatchObject({ code: 'amount-off-step', params: { step: 10_000 } });
    expect(choose(driver, 5_010_000)).toMatchObject({
      code: 'limit-above-granted',
      params: { maximum: 5_000_000 },
    });
    expect(choose(driver, 2_000_000)).toMatchObject({
      reply: { limit: { total: 2_000_000, available: 800_000 } },
    });
    const rows = driver.rows.length;
    choose(driver, 2_000_000);
    expect(driver.rows).toHaveLength(rows);
    expect(driver.problem('createQuote', { body: driver.quoteRequest({ amount: 810_000 as never }) })).toBe(
      'amount-over-limit',
    );
    choose(driver, 5_000_000);
    expect(home(driver).limit?.available).toBe(3_800_000);
    expect(history(driver).slice(0, 2)).toEqual(['changed', 'changed']);
    sound(driver);
  });

  it('not below what is in flight, and what is owed counts to the next step', () => {
    const driver = new Driver({ situation: 'active' });
    driver.apply({ amount: 3_000_000 as never });
    expect(choose(driver, 2_990_000)).toMatchObject({ code: 'limit-below-used' });
    driver.pass(10_000).move('next-due');
    const { minimum, limit } = file(driver);
    expect(minimum % 10_000).toBe(0);
    expect(minimum - (limit?.outstanding ?? 0)).toBeGreaterThan(0);
    expect(minimum - (limit?.outstanding ?? 0)).toBeLessThan(10_000);
  });

  it('paused and used again, as often as one likes; a signed quote does not slip through', () => {
    const driver = new Driver({ situation: 'active' });
    const sent = driver.signed(driver.quote());
    expect(pause(driver, true)).toMatchObject({
      standing: 'frozen',
      paused: true,
      nextSteps: [{ kind: 'resume' }],
    });
    expect(driver.problem('createLoan', sent)).toBe('not-active');
    const rows = driver.rows.length;
    pause(driver, true);
    expect(driver.rows).toHaveLength(rows);
    expect(pause(driver, false)).toMatchObject({ standing: 'active', paused: false });
    expect(driver.problem('createLoan', sent)).toBeNull();
    expect(history(driver)).toEqual(['resumed', 'paused', 'activated']);
    sound(driver);
  });

  it('paused and withdrawn: either alone keeps it frozen', () => {
    const driver = new Driver({ situation: 'active' });
    pause(driver, true);
    driver.get('withdrawConsent', { id: 'privacy' });
    expect(pause(driver, false)).toMatchObject({ standing: 'frozen', nextSteps: [{ kind: 'give-consent' }] });
    pause(driver, true);
    giveBack(driver, 'privacy');
    expect(steps(driver)).toEqual(['resume']);
  });

  it('closed only when nothing is owed or in flight; all consents end, and a new offer can be asked for', () => {
    const driver = new Driver({ situation: 'with-loan' });
    expect(file(driver).inTheWay).toMatchObject([{ kind: 'loan', amount: 1_200_000 }]);
    expect(driver.problem('closeLimit')).toBe('limit-in-use');
    const { id: pending } = driver.get<{ id: string }>(
      'createRepayment',
      driver.signedRepayment(driver.repaymentQuote({ purpose: 'settle' })),
    );
    expect(file(driver).inTheWay.map(({ kind, id }) => [kind, id === pending])).toEqual([
      ['loan', false],
      ['repayment', true],
    ]);
    driver.pass(10_000);
    expect(driver.get<LimitFile>('closeLimit')).toMatchObject({
      standing: 'closed',
      inTheWay: [],
      expiresOn: null,
    });
    const rows = driver.rows.length;
    driver.get('closeLimit');
    expect(driver.rows).toHaveLength(rows);
    expect(
      file(driver).authorisations.every(({ inForce, withdrawnAt }) => !inForce && withdrawnAt !== null),
    ).toBe(true);
    expect(giveBack(driver, 'privacy')).toMatchObject({ code: 'no-limit' });
    expect(choose(driver, 1_000_000)).toMatchObject({ code: 'no-limit' });
    expect(driver.problem('pauseLimit', { body: { paused: true } })).toBe('no-limit');
    driver.get('requestLimitReview');
    driver.move('next-event');
    const { offer } = home(driver);
    const consents = (offer?.consents ?? []).map(({ paperId, hash }) => ({ paperId, hash }));
    expect(driver.get<Home>('activate', { body: { consents } }).limit?.available).toBe(5_000_000);
    sound(driver);
  });

  it('not while an application is in flight, and not without a limit', () => {
    const driver = new Driver({ situation: 'active' });
    driver.apply();
    expect(driver.problem('closeLimit')).toBe('limit-in-use');
    expect(new Driver({ situation: 'invited' }).problem('closeLimit')).toBe('no-limit');
  });
});

/** Where each thing held on a person is told; null: machinery. A new field does not compile until it is decided. */
const TOLD_AS = {
  schema: null,
  id: 'customerId',
  hostSubject: 'profile',
  situation: null,
  profile: 'profile',
  offset: null,
  standing: 'standing',
  tellMe: 'profile',
  offer: 'offer',
  limit: 'limit',
  limitState: 'authorisations',
  increase: 'limitIncreases',
  counted: 'limitIncreases',
  products: 'products',
  cards: 'cards',
  coupons: 'coupons',
  formerCards: 'formerCards',
  cardChecks: null,
  pin: 'profile',
  passkeys: 'passkeys',
  passkeySetups: null,
  signingDevices: 'signingDevices',
  loans: 'loans',
  loansMade: 'loansMade',
  quotes: 'quotes',
  challenges: null,
  application: 'applications',
  inReview: 'applications',
  negotiations: 'negotiations',
  repaymentQuotes: 'repaymentQuotes',
  orders: 'applications',
  repayments: 'repayments',
  collections: 'records',
  complaints: 'complaints',
  reminders: 'reminders',
  faults: null,
  readingSeconds: null,
  processingSeconds: null,
  seq: null,
  sessionEpoch: null,
  launchEpoch: null,
  tickets: null,
  nextEventAt: null,
} as const satisfies Readonly<Record<keyof Customer, keyof MyData | null>>;

const ROWS_TOLD_AS = {
  movement: null,
  record: 'records',
  paper: 'papers',
  certificate: 'certificates',
  'settled-loan': 'loans',
  application: 'applications',
  repayment: 'repayments',
  idempotency: null,
  burnt: null,
  report: 'reports',
  'limit-change': 'limitHistory',
  'limit-increase': 'limitIncreases',
  complaint: 'complaints',
  event: null,
} as const satisfies Readonly<Record<RowKind, keyof MyData | null>>;

describe('download my data (product.md F08)', () => {
  it('tells every field and every kind of row that is not machinery', () => {
    const driver = new Driver({ situation: 'with-loan' });
    const told = Object.keys(driver.get<MyData>('getMyData'));
    for (const field of [...Object.values(TOLD_AS), ...Object.values(ROWS_TOLD_AS)]) {
      if (field !== null) expect(told).toContain(field);
    }
    const read = PERSONAL_ROWS.toSorted();
    expect(read).toEqual(ROW_KINDS.filter((kind) => ROWS_TOLD_AS[kind] !== null).toSorted());
  });

  it('tells of complaints, differences, a removed card and what was chosen', () => {
    const driver = new Driver({ situation: 'with-coupons' });
    const [, other] = driver.customer.cards;
    driver.get('removeCard', { id: other?.id ?? '' });
    driver.get('setReminders', { body: { before: false, onDay: true } });
    driver.get('createComplaint', { body: { kind: 'privacy', words: '请告诉我你们保存了什么' } });
    driver.get('reportDifference', {
      body: {
        about: { kind: 'quote', id: 'quote_1' },
        differences: [{ path: 'plan.total', stated: '1', computed: '2' }],
      },
    });
    const data = driver.get<MyData>('getMyData');
    expect(data.formerCards).toMatchObject([{ tail: other?.tail }]);
    expect(data.cards).toHaveLength(1);
    expect(data.coupons.length).toBeGreaterThan(0);
    expect(data.reminders).toMatchObject({ before: false, onDay: true });
    expect(data.complaints).toMatchObject([{ kind: 'privacy', words: '请告诉我你们保存了什么' }]);
    expect(data.reports).toMatchObject([{ about: { id: 'quote_1' } }]);
  });

  it('holds everything of every kind, the number masked, and nothing of the machinery', () => {
    const driver = new Driver({ situation: 'with-loans' });
    driver.repay({ purpose: 'settle', loanIds: [driver.customer.loans[0]?.id ?? ''] });
    choose(driver, 3_000_000);
    const data = driver.get<MyData>('getMyData');
    expect(data.profile).toMatchObject({ name: '陈*', idNumber: '3301**********1026', hasPin: true });
    expect(data.loans.map(({ state }) => state)).toEqual(['settled', 'active', 'active']);
    expect(data.applications).toHaveLength(3);
    expect(data.repayments.map(({ state }) => state)).toContain('succeeded');
    expect(data.records.length).toBe(driver.rows.filter(({ kind }) => kind === 'record').length);
    expect(data.papers.length).toBe(driver.rows.filter(({ kind }) => kind === 'paper').length);
    expect(data.limitHistory.map(({ kind }) => kind)).toEqual(['changed', 'activated']);
    expect(data.authorisations.every(({ signed }) => signed !== null)).toBe(true);
    expect(data.quotes.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toContain('secret_');
  });

  it.each(['not-invited', 'invited', 'expired', 'closed'] as const)('also for %s', (situation) => {
    const driver = new Driver({ situation });
    expect(driver.get<MyData>('getMyData').customerId).toBe(driver.customer.id);
    expect(file(driver).history.length > 0).toBe(['expired', 'closed'].includes(situation));
  });
});
