import { describe, expect, it } from 'vitest';
import type { Home } from '../contract/home';
import type { LimitFile } from '../contract/manage-limit';
import type { Situation } from '../contract/sandbox';
import { Driver } from './testing/driver';
import { consentOf, file, giveBack, history, home, sound, steps } from './testing/limit';

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
