import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from './calendar';
import { position } from './loan';
import { amount } from './money';
import { payoff } from './payoff';
import { rate } from './rate';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, Terms } from './terms';

const ARRIVAL = WORKED_EXAMPLE.valueDate;
const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: ARRIVAL }];
const DAY_17 = day(2026, 4, 1);
const FLAT: Terms = { ...WORKED_EXAMPLE, method: 'flat', periodFee: rate(600_000) };

function interestOn(changes: Partial<Terms>, on: Day): number {
  return payoff({ ...WORKED_EXAMPLE, ...changes }, ARRIVED, on).interest;
}

describe('the pay-off (product.md 1.5)', () => {
  it('on a due date owes the instalment whole and no further interest', () => {
    expect(payoff(WORKED_EXAMPLE, ARRIVED, day(2026, 4, 15))).toMatchObject({
      due: { fees: 0, penalty: 0, interest: 18_600, principal: 91_614 },
      principal: 1_108_386,
      interest: 0,
      total: 1_218_600,
    });
  });

  it('counts interest from the last due date, although the instalment due then is unpaid', () => {
    expect(payoff(WORKED_EXAMPLE, ARRIVED, day(2026, 4, 25)).interest).toBe(5_542);
  });

  it('counts interest from the day of a re-plan', () => {
    const part: LoanEvent = {
      kind: 'paid',
      on: DAY_17,
      purpose: 'part-lower',
      amount: amount(510_200),
    };
    // 7,000.00 x 0.05 % x 4 days.
    expect(payoff(WORKED_EXAMPLE, [...ARRIVED, part], addDays(DAY_17, 4)).interest).toBe(1_400);
  });

  it('takes no fee unless the product states one', () => {
    const stated = payoff({ ...WORKED_EXAMPLE, earlyFee: rate(1_000_000) }, ARRIVED, DAY_17);
    expect(stated).toMatchObject({ earlyFee: 12_000, total: 1_222_200, saving: 100_374 });
    expect(payoff(WORKED_EXAMPLE, ARRIVED, DAY_17).earlyFee).toBe(0);
  });

  it('charges the fewest days that the product states, and no more than to the running due date (1.1)', () => {
    expect(interestOn({ minimumDays: 7 }, addDays(ARRIVAL, 2))).toBe(4_200);
    expect(interestOn({ minimumDays: 7 }, ARRIVAL)).toBe(4_200);
    expect(interestOn({ minimumDays: 7 }, addDays(ARRIVAL, 10))).toBe(6_000);
    expect(interestOn({ minimumDays: 45 }, addDays(ARRIVAL, 2))).toBe(18_600);
  });

  it('leaves out free days (1.13)', () => {
    const coupon = { kind: 'free-days', days: 10 } as const;
    expect(interestOn({ coupon }, addDays(ARRIVAL, 5))).toBe(0);
    expect(interestOn({ coupon }, addDays(ARRIVAL, 10))).toBe(0);
    expect(interestOn({ coupon }, DAY_17)).toBe(4_200);
  });

  it('runs at the cut rate, penalty at its own (1.13)', () => {
    const coupon = { kind: 'rate-cut', rate: { per: 'day', value: rate(20_000) } } as const;
    expect(interestOn({ coupon }, DAY_17)).toBe(4_080);
    const { due } = payoff({ ...WORKED_EXAMPLE, coupon }, ARRIVED, day(2026, 4, 18));
    expect(due.penalty).toBe(Number((BigInt(due.principal) * 225n + 50_000n) / 100_000n));
  });

  it('counts from the day the money arrived when that is later than the quote (1.12)', () => {
    const late: LoanEvent[] = [{ kind: 'disbursed', on: addDays(ARRIVAL, 3) }];
    expect(payoff(WORKED_EXAMPLE, late, DAY_17).interest).toBe(8_400);
  });

  it('is nothing once settled', () => {
    const settled: LoanEvent[] = [
      ...ARRIVED,
      { kind: 'paid', on: DAY_17, purpose: 'settle', amount: amount(1_210_200) },
    ];
    expect(payoff(WORKED_EXAMPLE, settled, day(2026, 6, 1))).toMatchObject({ total: 0, saving: 0 });
  });
});

describe('the pay-off of a flat plan (product.md 1.5)', () => {
  it('takes the running period’s fee for the days gone by, rounded once; later fees fall away', () => {
    // 72.00 x 17 / 31.
    expect(payoff(FLAT, ARRIVED, DAY_17)).toMatchObject({
      fee: 3_948,
      interest: 0,
      total: 1_203_948,
      saving: 82_452,
    });
    expect(payoff(FLAT, ARRIVED, ARRIVAL).total).toBe(1_200_000);
  });

  it('adds what is overdue, with the whole fee of its period', () => {
    expect(payoff(FLAT, ARRIVED, day(2026, 4, 18))).toMatchObject({
      due: { fees: 7_200, penalty: 225, interest: 0, principal: 100_000 },
      principal: 1_100_000,
      fee: 720,
      total: 1_208_145,
    });
  });
});

describe('a merchant’s refund (product.md 1.5)', () => {
  it('before the first due date cancels all cost', () => {
    expect(payoff(WORKED_EXAMPLE, ARRIVED, DAY_17, 'refund')).toMatchObject({
      interest: 0,
      total: 1_200_000,
    });
    expect(payoff(FLAT, ARRIVED, day(2026, 4, 14), 'refund')).toMatchObject({ fee: 0, total: 1_200_000 });
  });

  it('gives back cost that was paid already', () => {
    const part: LoanEvent = { kind: 'paid', on: DAY_17, purpose: 'part-lower', amount: amount(510_200) };
    const on = addDays(DAY_17, 4);
    const quote = payoff(WORKED_EXAMPLE, [...ARRIVED, part], on, 'refund');
    expect(quote).toMatchObject({ givenBack: 10_200, total: 689_800 });
    const refund: LoanEvent = { kind: 'paid', on, purpose: 'refund', amount: quote.total };
    const after = position(WORKED_EXAMPLE, [...ARRIVED, part, refund], on);
    expect(after).toMatchObject({ state: 'settled', paid: { fees: 0, interest: 0, principal: 1_200_000 } });
  });

  it('from the first due date on is an early payment without fee', () => {
    const withFee = { ...WORKED_EXAMPLE, earlyFee: rate(1_000_000) };
    const on = day(2026, 4, 15);
    expect(payoff(withFee, ARRIVED, on, 'refund')).toMatchObject({
      earlyFee: 0,
      givenBack: 0,
      total: 1_218_600,
    });
    expect(payoff(withFee, ARRIVED, on).earlyFee).toBe(11_084);
  });

  it('on the first due date gives back nothing of what was paid that day', () => {
    const on = day(2026, 4, 15);
    const due: LoanEvent = { kind: 'paid', on, purpose: 'due', amount: amount(110_214) };
    expect(payoff(WORKED_EXAMPLE, [...ARRIVED, due], on, 'refund')).toMatchObject({
      givenBack: 0,
      total: 1_108_386,
    });
  });

  it('of a part lowers the instalments, without minimum and without fee', () => {
    const refund: LoanEvent = { kind: 'paid', on: DAY_17, purpose: 'refund', amount: amount(10_201) };
    const after = position({ ...WORKED_EXAMPLE, earlyFee: rate(1_000_000) }, [...ARRIVED, refund], DAY_17);
    expect(after.payments[0]?.paid).toEqual({ fees: 0, penalty: 0, interest: 10_200, principal: 1 });
    expect(after.instalments).toHaveLength(12);
  });

  it('of a part bears no early fee where the person’s own part payment bears one', () => {
    const withFee = { ...WORKED_EXAMPLE, earlyFee: rate(1_000_000) };
    const returned: LoanEvent = { kind: 'paid', on: DAY_17, purpose: 'refund', amount: amount(510_200) };
    const after = position(withFee, [...ARRIVED, returned], DAY_17);
    expect(after.payments[0]?.paid).toEqual({ fees: 0, penalty: 0, interest: 10_200, principal: 500_000 });
    expect(after.outstanding).toBe(700_000);
    const own: LoanEvent = { kind: 'paid', on: DAY_17, purpose: 'part-lower', amount: amount(515_200) };
    expect(position(withFee, [...ARRIVED, own], DAY_17).payments[0]?.paid).toEqual({
      fees: 5_000,
      penalty: 0,
      interest: 10_200,
      principal: 500_000,
    });
  });
});
