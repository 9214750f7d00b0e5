import { describe, expect, it } from 'vitest';
import { addDays, day, formatDay, parseDay, type Day } from './calendar';
import { amount } from './money';
import { rate } from './rate';
import {
  dueDates,
  levelOf,
  payoutNeedsNewQuote,
  plan,
  planFrom,
  totals,
  type RemainingLoan,
} from './schedule';
import { collected } from './testing/by-hand';
import { WORKED_EXAMPLE } from './testing/loans';
import type { DueRule, Terms } from './terms';

const ANCHOR: DueRule = { kind: 'anchor' };
const TENTH: DueRule = { kind: 'fixed', dayOfMonth: 10 };

function on(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
}

describe('due dates (product.md 1.3)', () => {
  it.each([
    ['anchor day', ANCHOR, '2026-03-15', 3, ['2026-04-15', '2026-05-15', '2026-06-15']],
    ['31st, from the anchor', ANCHOR, '2026-01-31', 3, ['2026-02-28', '2026-03-31', '2026-04-30']],
    ['31st over a leap February', ANCHOR, '2027-12-31', 2, ['2028-01-31', '2028-02-29']],
    ['29 February', ANCHOR, '2028-02-29', 2, ['2028-03-29', '2028-04-29']],
    ['over the year end', ANCHOR, '2026-11-30', 3, ['2026-12-30', '2027-01-30', '2027-02-28']],
    ['the 10th, money on the 1st', TENTH, '2026-09-01', 2, ['2026-10-10', '2026-11-10']],
    ['the 10th, money on the 10th', TENTH, '2026-09-10', 2, ['2026-10-10', '2026-11-10']],
    ['the 10th, money on the 31st', TENTH, '2026-12-31', 2, ['2027-01-10', '2027-02-10']],
  ])('%s', (_name, rule, valueDate, months, expected) => {
    expect(dueDates(rule, on(valueDate), months, 'equal-principal').map(formatDay)).toEqual(expected);
  });

  it('pay-any-time has one, at the end', () => {
    expect(dueDates(ANCHOR, on('2026-08-31'), 6, 'pay-any-time').map(formatDay)).toEqual(['2027-02-28']);
    expect(dueDates(TENTH, on('2026-08-31'), 6, 'pay-any-time').map(formatDay)).toEqual(['2027-02-10']);
  });

  it.each([
    [ANCHOR, 0],
    [ANCHOR, 361],
    [ANCHOR, 1.5],
    [{ kind: 'fixed', dayOfMonth: 29 } as const, 12],
    [{ kind: 'fixed', dayOfMonth: 0 } as const, 12],
  ])('refuses %j over %f months', (rule, months) => {
    expect(() => dueDates(rule, on('2026-03-15'), months, 'equal-principal')).toThrow(RangeError);
  });
});

describe('worked example (product.md)', () => {
  const planned = plan(WORKED_EXAMPLE);

  it('plans 12 equal instalments to the fen', () => {
    expect(planned.instalments.map(collected)).toEqual([...Array<number>(11).fill(110_214), 110_220]);
    expect(planned.totalInterest).toBe(122_574);
    expect(planned.total).toBe(1_322_574);
    expect(planned.instalments[0]).toEqual({
      no: 1,
      from: on('2026-03-15'),
      due: on('2026-04-15'),
      principal: 91_614,
      interest: 18_600,
      fee: 0,
      balance: 1_108_386,
    });
  });
});

describe('methods (product.md 1.4)', () => {
  const three: Terms = { ...WORKED_EXAMPLE, principal: amount(100_001), months: 3 };

  it('equal principal: floor(P/n) each, the last takes the rest', () => {
    const { instalments } = plan({ ...three, method: 'equal-principal' });
    expect(instalments.map((row) => row.principal)).toEqual([33_333, 33_333, 33_335]);
    // 1,000.01 x 31, 666.68 x 30 and 333.35 x 31 days of 0.05 %
    expect(instalments.map((row) => row.interest)).toEqual([1_550, 1_000, 517]);
  });

  it('interest-first: interest each period, all principal last', () => {
    const { instalments } = plan({ ...three, method: 'interest-first' });
    expect(instalments.map((row) => row.principal)).toEqual([0, 0, 100_001]);
    expect(instalments.map((row) => row.interest)).toEqual([1_550, 1_500, 1_550]);
    expect(instalments.map((row) => row.balance)).toEqual([100_001, 100_001, 0]);
  });

  it('pay-any-time: one row, interest by the day', () => {
    const { instalments } = plan({ ...three, method: 'pay-any-time' });
    expect(instalments).toEqual([
      {
        no: 1,
        from: on('2026-03-15'),
        due: on('2026-06-15'),
        principal: 100_001,
        interest: 4_600,
        fee: 0,
        balance: 0,
      },
    ]);
  });

  it('flat: a fee on the original principal each period, no interest', () => {
    const { instalments, totalFees, totalInterest } = plan({
      ...three,
      method: 'flat',
      periodFee: rate(600_000),
    });
    expect(instalments.map((row) => [row.principal, row.interest, row.fee])).toEqual([
      [33_333, 0, 600],
      [33_333, 0, 600],
      [33_335, 0, 600],
    ]);
    expect([totalFees, totalInterest]).toEqual([1_800, 0]);
  });

  it('flat: a fee that ends on half a fen is rounded as the product states (1.2)', () => {
    const ofOneYuan = { ...three, principal: amount(100), method: 'flat', periodFee: rate(500_000) } as const;
    expect(plan(ofOneYuan).totalFees).toBe(3);
    expect(plan({ ...ofOneYuan, rounding: 'half-even' }).totalFees).toBe(0);
  });

  it('equal instalment without a rate: shares, the last takes the remainder', () => {
    const { instalments } = plan({ ...three, rate: { per: 'day', value: rate(0) } });
    expect(instalments.map(collected)).toEqual([33_334, 33_334, 33_333]);
  });

  it('a row whose interest exceeds the level pays interest only', () => {
    // Twelve rows of which the first has 58 days at 2 % a day: 1,160.00 of interest, far above the level.
    const { instalments } = plan({
      ...WORKED_EXAMPLE,
      principal: amount(100_000),
      due: { kind: 'fixed', dayOfMonth: 28 },
      valueDate: on('2026-07-01'),
      rate: { per: 'day', value: rate(2_000_000) },
    });
    const [first, second] = instalments;
    expect(first).toMatchObject({ principal: 0, interest: 116_000, balance: 100_000 });
    expect(second?.interest).toBe(62_000);
    expect(instalments[11]?.balance).toBe(0);
  });

  it('rounds half-even where the product says so: 10.00 x 0.05 % x 1 day is half a fen', () => {
    const terms: Terms = {
      ...WORKED_EXAMPLE,
      principal: amount(1_000),
      method: 'pay-any-time',
      months: 1,
      due: { kind: 'fixed', dayOfMonth: 1 },
      valueDate: on('2026-03-31'),
    };
    expect(plan(terms).totalInterest).toBe(1);
    expect(plan({ ...terms, rounding: 'half-even' }).totalInterest).toBe(0);
  });
});

describe('pay-out after the value date (product.md 1.12)', () => {
  it('lowers the first interest; the instalment stays and the last row absorbs it', () => {
    const { instalments } = plan(WORKED_EXAMPLE, on('2026-03-17'));
    expect(instalments[0]).toMatchObject({ from: on('2026-03-17'), interest: 17_400, principal: 92_814 });
    expect(instalments.slice(0, 11).every((row) => collected(row) === 110_214)).toBe(true);
    expect(instalments.slice(11).map(collected)).toEqual([108_802]);
  });

  it('lowers nothing but the first interest of equal principal', () => {
    const terms: Terms = { ...WORKED_EXAMPLE, method: 'equal-principal' };
    const [signed, ...signedRest] = plan(terms).instalments;
    const [actual, ...actualRest] = plan(terms, on('2026-03-17')).instalments;
    expect(actual).toEqual({ ...signed, from: on('2026-03-17'), interest: 17_400 });
    expect(actualRest).toEqual(signedRest);
  });

  it.each([
    ['on the day', 0, '2026-04-15', false],
    ['seven days late', 7, '2026-04-15', false],
    ['eight days late', 8, '2026-04-15', true],
    ['the day before the first due date', 3, '2026-03-19', false],
    ['on the first due date', 4, '2026-03-19', true],
  ])('%s', (_name, late, firstDue, needed) => {
    const disbursedOn = addDays(WORKED_EXAMPLE.valueDate, late);
    expect(payoutNeedsNewQuote(WORKED_EXAMPLE.valueDate, on(firstDue), disbursedOn)).toBe(needed);
  });

  it.each(['2026-03-14', '2026-04-15', '2026-05-01'])('refuses money on %s', (date) => {
    expect(() => plan(WORKED_EXAMPLE, on(date))).toThrow(RangeError);
  });
});

describe('the rest of a loan, planned again (product.md 1.5): 5,000.00 of the worked example paid on 2026-04-01', () => {
  const { instalments } = plan(WORKED_EXAMPLE);
  const from = day(2026, 4, 1);
  const dues = instalments.map((row) => row.due);
  const rest: RemainingLoan = {
    terms: WORKED_EXAMPLE,
    balance: amount(700_000),
    from,
    dues,
    firstNo: 1,
    level: amount(110_214),
    interestStarts: from,
    starts: [from],
    ending: 'first-fit',
  };

  it('shorter term keeps the level and ends at the first fit', () => {
    const shorter = planFrom(rest);
    expect(shorter.map(collected)).toEqual([...Array<number>(6).fill(110_214), 74_386]);
    expect(totals(shorter).totalInterest + 10_200).toBe(45_870);
  });

  it('lower instalments are spread over all dates', () => {
    const lower = planFrom({
      ...rest,
      level: levelOf(WORKED_EXAMPLE, rest.balance, from, dues),
      ending: 'last-due',
    });
    expect(lower.map(collected)).toEqual([...Array<number>(11).fill(63_754), 63_748]);
    expect(totals(lower).totalInterest + 10_200).toBe(75_242);
  });

  it('next instalment now: 1,000.14 of principal, the others stay, the last is 1,092.57', () => {
    const others = planFrom({
      ...rest,
      balance: amount(1_200_000 - 100_014),
      dues: dues.slice(1),
      firstNo: 2,
      ending: 'last-due',
    });
    expect(others.map((row) => row.no)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(others.map(collected)).toEqual([...Array<number>(10).fill(110_214), 109_257]);
    expect(totals(others).totalInterest + 10_200).toBe(121_611);
  });

  it('equal principal keeps its share and ends where the rest fits in it', () => {
    const terms: Terms = { ...WORKED_EXAMPLE, method: 'equal-principal' };
    const shorter = planFrom({ ...rest, terms, level: amount(100_000) });
    expect(shorter.map((row) => row.principal)).toEqual(Array<number>(7).fill(100_000));
    const withRest = planFrom({ ...rest, terms, level: amount(100_000), balance: amount(700_001) });
    expect(withRest.map((row) => row.principal)).toEqual([...Array<number>(7).fill(100_000), 1]);
  });

  it('refuses to plan on no date', () => {
    expect(() => planFrom({ ...rest, dues: [] })).toThrow(RangeError);
  });

  it('interest-first keeps its dates whatever the ending', () => {
    const terms: Terms = { ...WORKED_EXAMPLE, method: 'interest-first' };
    const kept = planFrom({ ...rest, terms, level: levelOf(terms, rest.balance, from, dues) });
    expect(kept.map((row) => row.due)).toEqual(dues);
    expect(kept[11]).toMatchObject({ principal: 700_000, balance: 0 });
  });
});
