import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../contract/endpoint';
import { ENDPOINTS } from '../contract/endpoints';
import type { PaperText } from '../contract/paper';
import { toJson, upcast } from './customer';
import { HANDLERS } from './handlers';
import { createCustomer, PERSONAS } from './situations';
import { SITUATIONS } from './testing/cases';
import { Driver, NOON } from './testing/driver';

/** Endpoints that are not decided on one customer: see decision.ts. */
const ELSEWHERE = [
  'createSession',
  // Of a session, whoever's it is.
  'bindSession',
  'getRenewalNonce',
  'renewSession',
  'checkEntrance',
  'createCustomer',
  'listCustomers',
  'createTicket',
  // Of merchants: decided on an order.
  'createOrder',
  'getOrder',
  'refundOrder',
  'getCheckoutKeys',
  // Of anybody who holds a certificate.
  'checkCertificate',
  'getCertificateKeys',
];

describe('handlers', () => {
  it('answer every endpoint that is decided on one customer', () => {
    const decided = Object.values<Endpoint>(ENDPOINTS)
      .map(({ name }) => name)
      .filter((name) => !ELSEWHERE.includes(name));
    expect(Object.keys(HANDLERS).sort()).toEqual(decided.sort());
  });
});

describe('the aggregate', () => {
  it('survives being stored, stays small, and refuses a schema of the future', () => {
    const { customer } = new Driver({ situation: 'with-loans' });
    const kept = JSON.stringify(toJson(customer));
    expect(upcast(JSON.parse(kept))).toEqual(customer);
    expect(kept.length).toBeLessThan(24_000);
    expect(() => upcast({ schema: 99 })).toThrow(RangeError);
  });

  it('is the same for the same settings and ids (F73)', () => {
    const [one, two] = [1, 2].map(() => new Driver({ situation: 'overdue' }));
    expect(one?.customer).toEqual(two?.customer);
    expect(one?.rows).toEqual(two?.rows);
  });
});

describe('personas', () => {
  it('are one for every situation', () => {
    expect(PERSONAS.map(({ key }) => key).sort()).toEqual([...SITUATIONS].sort());
  });

  it.each([
    [{ situation: 'active', limit: 20_000_001 }, '/limit'],
    [{ situation: 'active', startOn: '1980-01-01' }, '/startOn'],
    [{ situation: 'active', startAt: '2199-01-01T00:00:00.000Z' }, '/startAt'],
    [{ situation: 'with-loan', loan: { productId: 'nothing' } }, '/loan/productId'],
    [{ situation: 'with-loan', loan: { amount: 123 } }, '/loan'],
    [{ situation: 'with-loan', loan: { months: 360 } }, '/loan'],
  ] as const)('cannot begin impossibly: %j', (settings, pointer) => {
    const ctx = { ...new Driver({ situation: 'active' }).ctx, real: NOON };
    expect(() => createCustomer(settings as Parameters<typeof createCustomer>[0], ctx)).toThrow(
      expect.objectContaining({ name: 'ImpossibleBeginning', pointer }),
    );
  });

  it('begin with the loan asked for, of any product', () => {
    const driver = new Driver({
      situation: 'overdue',
      products: ['tenth'],
      loan: { productId: 'tenth', method: 'interest-first', months: 3 },
    });
    expect(driver.customer.loans[0]?.terms).toMatchObject({ method: 'interest-first', months: 3 });
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });
});

describe('words', () => {
  it('contracts in English and Chinese state the same figures', () => {
    const driver = new Driver({ situation: 'active', startOn: '2026-03-15' });
    const inChinese = driver.quote();
    const inEnglish = driver.speak('en').quote();
    const text = (id: string) => driver.get<PaperText>('getQuoteContract', { id });
    const figures = ({ sections }: PaperText) =>
      sections.flatMap(({ paragraphs }) => paragraphs.join(' ').match(/\d[\d,]*\.\d\d/g) ?? []).sort();
    expect(text(inEnglish.id)).toMatchObject({
      language: 'en',
      title: 'Loan contract',
      hash: inEnglish.contract.hash,
    });
    expect(text(inChinese.id)).toMatchObject({ language: 'zh-CN', hash: inChinese.contract.hash });
    expect(figures(text(inEnglish.id))).toEqual(figures(text(inChinese.id)));
    expect(figures(text(inEnglish.id))).toContain('1,102.14');
  });
});
