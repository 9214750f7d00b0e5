import { describe, expect, it } from 'vitest';
import type { MyData } from '../../contract/my-data';
import type { Customer } from '../customer';
import { ROW_KINDS, type RowKind } from '../store';
import { PERSONAL_ROWS } from './my-data';
import { Driver } from '../testing/driver';
import { choose, file } from '../testing/limit';

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
