import { describe, expect, it } from 'vitest';
import type { Home } from '../../contract/home';
import type { LimitFile } from '../../contract/manage-limit';
import { Driver } from '../testing/driver';
import { choose, file, giveBack, history, home, pause, sound, steps } from '../testing/limit';

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
