import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf, sumBreakdowns, unpaidParts } from './breakdown';
import { addDays, day, type Day } from './calendar';
import { explainInstalment, type WhyLine } from './explain';
import { differences } from './difference';
import { previewRepayment, repaymentChoices, type RepaymentRequest } from './early-repayment';
import { apply, position } from './loan';
import { amount, mulDiv, RATE_SCALE, type Amount } from './money';
import { LEAST_EARLY_PRINCIPAL } from './posting';
import { payoff } from './payoff';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { anyLife, type Life } from './testing/lives';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent } from './terms';

const RUNS = { numRuns: Number(process.env['LIVES'] ?? 1_000) };

/** 15,423.59 of 31 January in 15 equal instalments; on 28 February the one due and the next are paid. */
const PAID_AHEAD: Life = {
  terms: {
    ...WORKED_EXAMPLE,
    principal: amount(1_542_359),
    months: 15,
    valueDate: day(1990, 1, 31),
    rate: { per: 'year', value: rate(18_250_000), dayCount: '30/360' },
    coupon: { kind: 'free-days', days: 75 },
    allocation: ['interest', 'penalty', 'fees', 'principal'],
  },
  events: [
    { kind: 'disbursed', on: day(1990, 2, 4) },
    { kind: 'paid', on: day(1990, 2, 28), purpose: 'next', amount: amount(188_694) },
  ],
  asOf: day(1990, 2, 28),
};

function holds(property: (life: Life) => void): void {
  fc.assert(
    fc.property(anyLife, (life) => property(life)),
    RUNS,
  );
}

/** Deep equality; ten times as fast as the matcher's, which these many runs feel. */
function same<T>(actual: T, expected: T): void {
  expect(differences(actual, expected)).toEqual([]);
}

function withPayment(life: Life, on: Day, purpose: 'settle' | 'refund', sum: number): readonly LoanEvent[] {
  return [...life.events, { kind: 'paid', on, purpose, amount: amount(sum) }];
}

describe('whatever happens to a loan', () => {
  it('principal is never lost: outstanding and repaid make the original', () => {
    holds(({ terms, events, asOf }) => {
      const held = position(terms, events, asOf);
      expect(held.outstanding + held.paid.principal).toBe(terms.principal);
      const open = held.instalments.map((row) => row.principal - row.paid.principal);
      expect(open.reduce((total, each) => total + each, 0)).toBe(held.outstanding);
      expect(open.every((each) => each >= 0)).toBe(true);
    });
  });

  it('every unit paid is allocated once: to instalments, or beside them where paid early (1.7)', () => {
    holds(({ terms, events, asOf }) => {
      const held = position(terms, events, asOf);
      for (const { amount: sum, paid, allocations } of held.payments) {
        expect(totalOf(paid)).toBe(sum);
        expect(sumBreakdowns(allocations.map((each) => each.paid))).toEqual(paid);
      }
      expect(sumBreakdowns(held.payments.map((each) => each.paid))).toEqual(held.paid);
      const beside = held.payments.flatMap((each) => each.allocations.filter(({ no }) => no === null));
      expect(sumBreakdowns([...held.instalments, ...beside].map((each) => each.paid))).toEqual(held.paid);
    });
  });

  it('instalments are numbered and dated in order, balances fall to nothing', () => {
    holds(({ terms, events, asOf }) => {
      const { instalments } = position(terms, events, asOf);
      const inOrder = instalments.every((row, index) => {
        const before = instalments[index - 1];
        return (
          row.no === index + 1 &&
          row.due > (before?.due ?? terms.valueDate) &&
          row.balance <= (before?.balance ?? terms.principal)
        );
      });
      expect(inOrder).toBe(true);
      expect(instalments.at(-1)?.balance).toBe(0);
    });
  });

  it('what is payable is what is unpaid of due and overdue instalments', () => {
    holds(({ terms, events, asOf }) => {
      const { instalments, payableNow } = position(terms, events, asOf);
      const due = instalments.filter(({ state }) => state === 'due' || state === 'overdue');
      expect(payableNow).toEqual(sumBreakdowns(due.map(unpaidParts)));
    });
  });

  it('a longer history does not change a shorter one (1.11)', () => {
    holds(({ terms, events }) => {
      events.forEach((event, index) => {
        const next = events[index + 1];
        if (next !== undefined && next.on === event.on) return;
        same(position(terms, events, event.on), position(terms, events.slice(0, index + 1), event.on));
      });
    });
  });

  it('applying an event is the position after it', () => {
    holds(({ terms, events }) => {
      const last = events.at(-1);
      if (last === undefined) return;
      same<object>(apply(terms, events.slice(0, -1), last), position(terms, events, last.on));
    });
  });
});

describe('whole repayment (1.5)', () => {
  it('leaves nothing, on any day', () => {
    holds((life) => {
      const { terms, events, asOf } = life;
      if (position(terms, events, asOf).state === 'settled') return;
      const { total, saving } = payoff(terms, events, asOf);
      const settled = position(terms, withPayment(life, asOf, 'settle', total), addDays(asOf, 400));
      expect(settled).toMatchObject({ state: 'settled', outstanding: 0, accruedInterest: 0 });
      expect(totalOf(settled.payableNow)).toBe(0);
      expect(settled.instalments.every((row) => totalOf(unpaidParts(row)) === 0)).toBe(true);
      if (terms.earlyFee === 0) expect(saving).toBeGreaterThanOrEqual(0);
    });
  });

  it('costs no less on a later day, until the next due date', () => {
    holds(({ terms, events, asOf }) => {
      const held = position(terms, events, asOf);
      const nextDue = held.instalments.find((row) => row.due > asOf)?.due ?? addDays(asOf, 40);
      let before = payoff(terms, events, asOf).total;
      for (let on = addDays(asOf, 1); on < nextDue; on = addDays(on, 3)) {
        const { total } = payoff(terms, events, on);
        expect(total).toBeGreaterThanOrEqual(before);
        before = total;
      }
    });
  });

  it('is never dearer as a refund, which before the first due date gives every cost back', () => {
    holds((life) => {
      const { terms, events, asOf } = life;
      const held = position(terms, events, asOf);
      if (held.state === 'settled') return;
      const { total } = payoff(terms, events, asOf, 'refund');
      expect(total).toBeLessThanOrEqual(payoff(terms, events, asOf).total);
      const refunded = position(terms, withPayment(life, asOf, 'refund', total), asOf);
      expect(refunded.state).toBe('settled');
      if (asOf >= (held.instalments[0]?.due ?? asOf)) return;
      // More cost than there is principal left cannot be given back by a smaller refund.
      const excess = Math.max(0, held.paid.interest + held.paid.fees - held.outstanding);
      expect(refunded.paid.interest + refunded.paid.fees).toBe(excess);
    });
  });
});

/** Half of what is not yet due, and the least that a person may repay early: as far as they leave something. */
function partsOf(early: number): readonly Amount[] {
  return [Math.floor(early / 2), LEAST_EARLY_PRINCIPAL]
    .filter((each) => each >= LEAST_EARLY_PRINCIPAL && each < early)
    .map(amount);
}

function takesItsPreview({ terms, events, asOf }: Life): void {
  const held = position(terms, events, asOf);
  const early = held.instalments.reduce(
    (total, row) => total + (row.state === 'upcoming' ? row.principal : 0),
    0,
  );
  const requests = repaymentChoices(terms, held).flatMap((purpose): RepaymentRequest[] =>
    isPart(purpose) ? partsOf(early).map((principal) => ({ purpose, principal })) : [{ purpose }],
  );
  for (const request of requests) {
    const { purpose } = request;
    const preview = previewRepayment(terms, events, asOf, request);
    if (isRefusal(preview)) throw new Error(`${purpose}: ${preview.reason}`);
    same<object>(
      apply(terms, events, { kind: 'paid', on: asOf, purpose, amount: preview.amount }),
      preview.position,
    );
    expect(totalOf(preview.breakdown)).toBe(preview.amount);
    if ('principal' in request) {
      expect(preview.breakdown.principal).toBe(held.payableNow.principal + request.principal);
    }
    // Each row of a re-plan rounds anew, by half a fen at most, and so did the row in its place: with a coupon, or for a
    // small part, that can be all there is to see.
    const isSmall = 'principal' in request && request.principal < Math.floor(early / 2);
    const isReplanned = isPart(purpose) || purpose === 'next';
    const rounding = isReplanned && (isSmall || terms.coupon !== null) ? held.instalments.length : 1;
    // Spread over dates again after a shorter term, principal is repaid more slowly than the plan in force would; so it
    // is for a small part wherever the last instalment was the smallest.
    const isSlower =
      purpose === 'part-lower' &&
      (isSmall || events.some((each) => each.kind === 'paid' && each.purpose === 'part-shorter'));
    if (terms.earlyFee === 0 && !isSlower) expect(preview.saving).toBeGreaterThanOrEqual(-rounding);
    preview.why.forEach(followsFromItsLine);
  }
}

describe('every repayment on offer (1.5)', () => {
  it('takes exactly its preview, in parts that add up, and saves what it says', () => {
    holds(takesItsPreview);
  });

  it('is no dearer for two instalments ahead, where a month has 31 days and 30/360 counts 30 (1.2)', () => {
    takesItsPreview(PAID_AHEAD);
    const { terms, events, asOf: on } = PAID_AHEAD;
    const preview = previewRepayment(terms, events, on, { purpose: 'next' });
    if (isRefusal(preview)) throw new Error(preview.reason);
    const next: LoanEvent = { kind: 'paid', on, purpose: 'next', amount: preview.amount };
    // After the free days row 4 bears 20 to 30 April, which row 3 bore, and its own 30 days: not 41 in one count.
    const [line] = explainInstalment(terms, [...events, next], on, 4);
    expect(line).toMatchObject({ kind: 'interest', days: 40 });
  });

  it('one unit less or more than the whole is refused', () => {
    holds((life) => {
      const { terms, events, asOf } = life;
      if (position(terms, events, asOf).state === 'settled') return;
      const { total } = payoff(terms, events, asOf);
      const tried = (sum: number) =>
        apply(terms, events, withPayment(life, asOf, 'settle', sum).at(-1) ?? never());
      expect(tried(total - 1)).toEqual({ reason: 'amount-too-small' });
      expect(tried(total + 1)).toEqual({ reason: 'amount-too-large' });
    });
  });
});

describe('why this number (F38)', () => {
  it('the lines of every instalment make its figures', () => {
    holds(({ terms, events, asOf }) => {
      const held = position(terms, events, asOf);
      for (const row of held.instalments) {
        const lines = explainInstalment(terms, events, asOf, row.no);
        lines.forEach(followsFromItsLine);
        const made = lines.reduce((total, line) => total + line.amount, 0);
        expect(made).toBe(row.interest + row.fee + row.penalty);
      }
    });
  });
});

/** Recomputes penalties and early fees from what the line tells; stated day counts are tested with the rates. */
function followsFromItsLine(line: WhyLine): void {
  if (line.kind === 'penalty') {
    const weight = line.stretches.reduce((total, { base, from, to }) => total + base * (to - from), 0);
    expect([
      mulDiv(weight, line.rate, 1, RATE_SCALE, 'half-up'),
      mulDiv(weight, line.rate, 1, RATE_SCALE, 'half-even'),
    ]).toContain(line.amount);
  }
  if (line.kind === 'interest' && line.rate.per === 'day') {
    const factors = [line.principal, line.rate.value, line.days, RATE_SCALE] as const;
    expect([mulDiv(...factors, 'half-up'), mulDiv(...factors, 'half-even')]).toContain(line.amount);
  }
}

function isPart(purpose: string): purpose is 'part-shorter' | 'part-lower' | 'part-keep' {
  return purpose.startsWith('part');
}

function never(): never {
  throw new Error('a payment was just added');
}
