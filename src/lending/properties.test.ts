/** What holds for every loan, over more than ten thousand random ones. product.md 1.1 to 1.5, 1.12, 1.13. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, civil, formatDay, monthLength } from './calendar';
import { amount } from './money';
import { rate } from './rate';
import { dueDates, levelOf, payoutNeedsNewQuote, plan } from './schedule';
import { collected, exactInterest, exactShare, holds } from './testing/by-hand';
import { anyCoupon, anyDay, anyTerms, latestPayout, paidOut } from './testing/loans';
import type { Terms } from './terms';

/** A loaded machine is slow, not wrong. */
const PATIENCE = { timeout: 60_000 };

describe('every plan', () => {
  it(
    'repays the principal exactly, row by row, with the interest of the rule (3,000 loans)',
    PATIENCE,
    () => {
      fc.assert(
        fc.property(paidOut(anyTerms()), ({ terms, disbursedOn }) => {
          const planned = plan(terms, disbursedOn);
          const dues = dueDates(terms.due, terms.valueDate, terms.months, terms.method);
          expect(planned.instalments.map((row) => row.due)).toEqual(dues);
          expect(dues.length).toBe(terms.method === 'pay-any-time' ? 1 : terms.months);
          let balance: number = terms.principal;
          let from = disbursedOn;
          for (const [index, row] of planned.instalments.entries()) {
            const normal = exactInterest(balance, terms.rate, from, row.due, terms.rounding);
            holds(
              row.interest === (terms.method === 'flat' ? 0 : normal),
              'interest of the rule',
              row,
              normal,
            );
            holds(row.no === index + 1 && row.from === from && row.due > from, 'numbers and dates', row);
            holds(Math.min(row.principal, row.interest, row.fee, row.balance) >= 0, 'nothing negative', row);
            holds(row.balance === balance - row.principal, 'balance', row);
            balance = row.balance;
            from = row.due;
          }
          expect(balance).toBe(0);
          expect(planned.total).toBe(planned.instalments.reduce((total, row) => total + collected(row), 0));
          expect(planned.total).toBe(terms.principal + planned.totalInterest + planned.totalFees);
        }),
        { numRuns: 3_000 },
      );
    },
  );

  it('collects what its method says (3,000 loans)', PATIENCE, () => {
    fc.assert(
      fc.property(anyTerms(), (terms) => {
        const { instalments } = plan(terms);
        const level = levelOf(
          terms,
          terms.principal,
          terms.valueDate,
          instalments.map((row) => row.due),
        );
        const share = Math.floor(terms.principal / instalments.length);
        const fee = exactShare(
          BigInt(terms.principal) * BigInt(terms.periodFee),
          100_000_000n,
          terms.rounding,
        );
        for (const row of instalments) {
          const expected = {
            'equal-principal': share,
            flat: share,
            'interest-first': 0,
            'pay-any-time': 0,
            'equal-instalment': Math.min(Math.max(0, level - row.interest), row.principal + row.balance),
          }[terms.method];
          holds(
            row.no === instalments.length || row.principal === expected,
            'principal of the method',
            row,
            expected,
          );
          holds(row.fee === (terms.method === 'flat' ? fee : 0), 'fee of the method', row, fee);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it(
    'has level instalments: the last differs by no more than roundings can make it (2,000 loans)',
    PATIENCE,
    () => {
      fc.assert(
        fc.property(anyTerms({ methods: ['equal-instalment'] }), (terms) => {
          const { instalments } = plan(terms);
          const level = levelOf(
            terms,
            terms.principal,
            terms.valueDate,
            instalments.map((row) => row.due),
          );
          fc.pre(
            terms.months <= 36 &&
              instalments.every((row) => row.no === terms.months || row.interest <= level),
          );
          fc.pre(instalments.every((row) => row.no === terms.months || row.balance > 0));
          const last = instalments.slice(-1).map(collected)[0] ?? 0;
          // Half a unit of the level and half of each row's interest, grown to the end at no more than 0.2 % a day.
          const growth = 1.002 ** (terms.months * 31 + 28);
          expect(Math.abs(last - level)).toBeLessThanOrEqual(terms.months * growth + 1);
        }),
        { numRuns: 2_000 },
      );
    },
  );

  it('costs nothing at no rate (500 loans)', PATIENCE, () => {
    fc.assert(
      fc.property(anyTerms(), (drawn) => {
        const free: Terms = { ...drawn, rate: { per: 'day', value: rate(0) }, periodFee: rate(0) };
        expect(plan(free).total).toBe(free.principal);
      }),
      { numRuns: 500 },
    );
  });
});

describe('due dates (product.md 1.3)', () => {
  it('count months from the anchor, clamped to the month (2,000 loans)', PATIENCE, () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 360 }), (valueDate, months) => {
        const anchor = Temporal.PlainDate.from(formatDay(valueDate));
        const dues = dueDates({ kind: 'anchor' }, valueDate, months, 'equal-principal');
        const sampled = [0, 1, 10, 11, months - 1].filter((k) => k < months);
        for (const k of sampled) {
          const due = dues[k];
          if (due === undefined) throw new Error('a due date is missing');
          expect(formatDay(due)).toBe(anchor.add({ months: k + 1 }).toString());
          const { year, month, day } = civil(due);
          expect(day).toBe(Math.min(anchor.day, monthLength(year, month)));
        }
        expect(dueDates({ kind: 'anchor' }, valueDate, months, 'pay-any-time')).toEqual(dues.slice(-1));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a later pay-out (product.md 1.12)', () => {
  it(
    'lowers interest of the first row only; equal instalments shrink the last (3,000 loans)',
    PATIENCE,
    () => {
      fc.assert(
        fc.property(paidOut(anyTerms()), ({ terms, disbursedOn }) => {
          const signed = plan(terms).instalments;
          const actual = plan(terms, disbursedOn).instalments;
          expect(actual.length).toBe(signed.length);
          for (const [index, row] of actual.entries()) {
            const before = signed[index] ?? row;
            const isFixed = terms.method !== 'equal-instalment';
            holds(row.due === before.due, 'due dates stay', row, before);
            holds(
              row.interest <= before.interest && collected(row) <= collected(before),
              'never dearer',
              row,
              before,
            );
            holds(!isFixed || row.principal === before.principal, 'principal stays', row, before);
            holds(
              !isFixed || index === 0 || row.interest === before.interest,
              'later interest stays',
              row,
              before,
            );
            const isLevel = !isFixed && before.principal > 0 && row.balance > 0;
            holds(!isLevel || collected(row) === collected(before), 'the last row absorbs it', row, before);
          }
        }),
        { numRuns: 3_000 },
      );
    },
  );

  it('needs a new quote after seven days, and from the first due date on (1,000 loans)', PATIENCE, () => {
    fc.assert(
      fc.property(anyTerms(), fc.integer({ min: 0, max: 60 }), (terms, lateness) => {
        const firstDue =
          dueDates(terms.due, terms.valueDate, terms.months, terms.method)[0] ?? terms.valueDate;
        const disbursedOn = addDays(terms.valueDate, lateness);
        expect(payoutNeedsNewQuote(terms.valueDate, firstDue, disbursedOn)).toBe(
          lateness > latestPayout(terms),
        );
        if (disbursedOn >= firstDue) expect(() => plan(terms, disbursedOn)).toThrow(RangeError);
        expect(() => plan(terms, addDays(terms.valueDate, -1))).toThrow(RangeError);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('coupons (product.md 1.13)', () => {
  it('lower interest and nothing else, never below nothing (3,000 loans)', PATIENCE, () => {
    fc.assert(
      fc.property(paidOut(anyTerms()), anyCoupon, ({ terms, disbursedOn }, coupon) => {
        const full = plan(terms, disbursedOn).instalments;
        const lowered = plan({ ...terms, coupon }, disbursedOn).instalments;
        if (coupon.kind === 'rate-cut') {
          expect(lowered).toEqual(plan({ ...terms, rate: coupon.rate }, disbursedOn).instalments);
          return;
        }
        const bearsFrom = addDays(disbursedOn, coupon.days);
        for (const [index, row] of lowered.entries()) {
          const before = full[index] ?? row;
          const from = addDays(
            disbursedOn,
            Math.min(before.due, Math.max(before.from, bearsFrom)) - disbursedOn,
          );
          const owed = amount(before.balance + before.principal);
          const left =
            terms.method === 'flat'
              ? 0
              : exactInterest(owed, terms.rate, from, before.due, terms.rounding, before.from);
          holds(
            row.from === from && row.interest === left && left <= before.interest,
            'free days drop out',
            row,
          );
          holds(
            row.principal === before.principal && row.fee === before.fee,
            'nothing else changes',
            row,
            before,
          );
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
