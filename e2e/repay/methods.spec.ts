/** Every method offers what product.md 1.5 allows it, and nothing else. */
import { expectPaidOnce, expectRepaid } from '../fixtures/books';
import { pay, toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';

const START = '2026-04-01T02:00:00.000Z';

test.describe('equal principal', () => {
  test.use({
    opening: {
      situation: 'with-loan',
      startAt: START,
      processingSeconds: 0,
      loan: { method: 'equal-principal', months: 12 },
    },
  });

  test('F32 F33: equal principal offers all three; a part lowers each share', async ({ phone, customer }) => {
    const form = await toEarlyRepay(phone);
    await expect(form.modes).toHaveCount(3);
    await expect(form.settleButton(1_210_200)).toBeVisible();
    await form.choose('还下一期');
    await expect(form.payButton(118_600)).toBeVisible();
    // The next row carries 44 days of interest on 10,916.00 beside its share of 1,000.00.
    await expect(form.main).toContainText('2026-05-15 还 ¥1,240.15，最后一期 2027-03-15 还 ¥928.82');
    await form.choose('还一部分');
    await form.key('5000');
    await form.goOn('减少每期');
    expect(await form.comparison('减少每期')).toEqual([
      ['下一期应还', '1,186.00', '632.33'],
      ['剩余期数', '12 期', '12 期'],
      ['还清日', '2027-03-15', '2027-03-15'],
      ['利息合计', '1,192.50', '738.13'],
    ]);
    await form.payButton(510_200).click();
    await pay(phone, 510_200);
    await expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 });
  });
});

test.describe('interest-first', () => {
  test.use({
    opening: {
      situation: 'with-loan',
      startAt: START,
      processingSeconds: 0,
      loan: { method: 'interest-first', months: 12 },
    },
  });

  test('F32 F33: interest-first offers the whole or a part, in one way: the dates stay', async ({
    phone,
    customer,
  }) => {
    const form = await toEarlyRepay(phone);
    await expect(form.modes).toHaveCount(2);
    await form.choose('还一部分');
    await form.key('5000');
    await expect(form.ways).toHaveCount(0);
    expect(await form.comparison()).toEqual([
      ['下一期应还', '186.00', '49.00'],
      ['剩余期数', '12 期', '12 期'],
      ['还清日', '2027-03-15', '2027-03-15'],
      ['利息合计', '2,190.00', '1,320.00'],
    ]);
    await expect(form.main).toContainText('到期那一期连本带息还 ¥7,098.00。');
    await form.payButton(510_200).click();
    await pay(phone, 510_200);
    await expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 });
  });
});

test.describe('pay-any-time', () => {
  test.use({
    opening: {
      situation: 'with-loan',
      startAt: START,
      processingSeconds: 0,
      products: ['anytime'],
      loan: { months: 12 },
    },
  });

  test('F32 F33 F37: pay-any-time takes 5,000.00 now and the rest the same day without further interest', async ({
    phone,
    customer,
  }) => {
    const form = await toEarlyRepay(phone);
    await expect(form.modes).toHaveCount(2);
    await form.choose('还一部分');
    await form.key('5000');
    await expect(form.ways).toHaveCount(0);
    await form.payButton(510_200).click();
    const receipt = await pay(phone, 510_200);
    await receipt.finish.click();

    await (await new HomePage(phone).arrived()).showsLimit(4_300_000, 5_000_000);
    const rest = await toEarlyRepay(phone);
    await rest.settleButton(700_000).click();
    await (await pay(phone, 700_000)).finish.click();
    await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
    await expectRepaid(customer, {
      repayments: [
        { state: 'succeeded', amount: 510_200 },
        { state: 'succeeded', amount: 700_000 },
      ],
      loans: [{ state: 'settled', outstanding: 0 }],
    });
  });
});
