/**
 * Refunds of what is lent at a checkout (product.md section 2), against an account kept by hand beside the engine: after
 * any number of instalments, in parts or at once, nothing is owed and the right amount is back. product.md 1.5, F20.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf } from './breakdown';
import { addDays, type Day } from './calendar';
import { position } from './loan';
import { unwind } from './merchant-refund';
import { amount } from './money';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent, Terms } from './terms';

const DAILY = 50_000;
/** 0.6 % of the price a month, and what it steps down to. */
const PERIOD_FEE = 600_000;
const LATER_FEE = 400_000;
const WAYS = {
  'interest-free': { method: 'equal-instalment', daily: 0, fee: 0, months: [3, 6, 12, 24] },
  'by the day': { method: 'equal-instalment', daily: DAILY, fee: 0, months: [3, 6, 12, 24] },
  'flat fee': { method: 'flat', daily: 0, fee: PERIOD_FEE, months: [3, 6, 12, 24] },
  'lower flat fee': { method: 'flat', daily: 0, fee: LATER_FEE, months: [3, 6, 12, 24] },
} as const;
type Way = keyof typeof WAYS;

interface Purchase {
  readonly way: Way;
  readonly months: number;
  readonly price: number;
  readonly bought: number;
  /** Instalments paid on their due dates before the last refund. */
  readonly paid: number;
  /** Parts returned before it: after how many instalments, on which day of the period, how much of what is left. */
  readonly parts: readonly { readonly after: number; readonly wait: number; readonly share: number }[];
  /** The day of the whole refund in its period, of a thousand. */
  readonly wait: number;
}

const purchases: fc.Arbitrary<Purchase> = fc
  .constantFrom<Way>('interest-free', 'by the day', 'flat fee')
  .chain((way) =>
    fc.constantFrom(...WAYS[way].months).chain((months) =>
      fc.record({
        way: fc.constant(way),
        months: fc.constant(months),
        price: fc.integer({ min: 30_000, max: 2_000_000 }),
        bought: fc.nat({ max: 400 }),
        paid: fc.nat({ max: months - 1 }),
        parts: fc.array(
          fc.record({
            after: fc.nat({ max: months - 1 }),
            wait: fc.nat({ max: 999 }),
            share: fc.integer({ min: 1, max: 60 }),
          }),
          { maxLength: 3 },
        ),
        wait: fc.nat({ max: 999 }),
      }),
    ),
  );

function termsOf({ way, months, price, bought }: Purchase): Terms {
  const { method, daily, fee } = WAYS[way];
  return {
    ...WORKED_EXAMPLE,
    principal: amount(price),
    valueDate: addDays(WORKED_EXAMPLE.valueDate, bought),
    months,
    method,
    due: { kind: 'fixed', dayOfMonth: 10 },
    rate: { per: 'day', value: rate(daily) },
    periodFee: rate(fee),
  };
}

/** Half-up, as 1.1 rounds. */
const rounded = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** What a lender's clerk would note: what is owed, what it has cost up to which day, who has paid. */
class Account {
  owed: number;
  cost = 0;
  ownMoney = 0;
  returned = 0;
  events: LoanEvent[];
  private until: Day;
  private readonly terms: Terms;
  private readonly daily: number;

  constructor(terms: Terms, daily: number) {
    this.terms = terms;
    this.daily = daily;
    this.owed = terms.principal;
    this.until = terms.valueDate;
    this.events = [{ kind: 'disbursed', on: terms.valueDate }];
  }

  /** Interest of the stretch that ends on a day, rounded once (1.1). */
  private interest(on: Day): number {
    return rounded(this.owed * (on - this.until) * this.daily, 100_000_000);
  }

  private runs(on: Day): number {
    const interest = this.interest(on);
    this.until = on;
    this.cost += interest;
    return interest;
  }

  /** What all has cost up to a day of the period after so many instalments; nothing before the first due date. */
  costOn(on: Day, paid: number): number {
    const rows = position(this.terms, this.events, on).instalments;
    const [from, to] = [rows[paid - 1]?.due ?? this.terms.valueDate, rows[paid]?.due];
    if (paid === 0 && to !== undefined && on < to) return 0;
    if (this.terms.method !== 'flat') return this.cost + this.interest(on);
    const fee = rounded(this.terms.principal * PERIOD_FEE, 100_000_000);
    return this.cost + (to === undefined ? 0 : rounded(fee * (on - from), to - from));
  }

  payInstalment(no: number): void {
    const row = position(this.terms, this.events, this.until).instalments[no - 1];
    if (row === undefined || row.closedOn !== null) return;
    const due = totalOf(position(this.terms, this.events, row.due).payableNow);
    if (due === 0) return;
    this.runs(row.due);
    if (this.terms.method === 'flat') this.cost += row.fee;
    this.owed -= row.principal;
    this.ownMoney += due;
    this.events.push({ kind: 'paid', on: row.due, purpose: 'due', amount: due });
  }

  /** @returns whether the lender took it. */
  returnPart(on: Day, part: number): boolean {
    const result = unwind(this.terms, this.events, on, { returned: amount(part), whole: false });
    if (isRefusal(result)) {
      expect(this.terms.method === 'flat' || result.reason === 'amount-too-small').toBe(true);
      return false;
    }
    if (result.settled || result.event === null) return false;
    expect(result).toMatchObject({ toLoan: part, toBorrower: 0, waived: 0, costBack: 0 });
    this.owed -= part - this.runs(on);
    this.returned += part;
    this.events.push(result.event);
    return true;
  }
}

/** A day of the period that follows so many instalments, its due date not among them. */
function dayIn(terms: Terms, events: readonly LoanEvent[], after: number, wait: number): Day {
  const rows = position(terms, events, events.at(-1)?.on ?? terms.valueDate).instalments;
  const from = rows[after - 1]?.due ?? terms.valueDate;
  const to = rows[after]?.due ?? from + 1;
  const on = (from + Math.floor(((to - from) * wait) / 1_000)) as Day;
  const latest = events.at(-1)?.on ?? from;
  return on < latest ? latest : on;
}

describe('a refund at any time, of any way to pay at a checkout', () => {
  it('leaves zero owed and the borrower out by exactly the cost to the day, by nothing before the first due date', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(purchases, (purchase) => {
        const { way, price, paid, parts, wait } = purchase;
        const terms = termsOf(purchase);
        const account = new Account(terms, WAYS[way].daily);
        let takenParts = 0;
        for (let no = 0; no <= paid; no += 1) {
          if (no > 0) account.payInstalment(no);
          for (const part of parts.filter(({ after }) => after === no)) {
            const on = dayIn(terms, account.events, no, part.wait);
            const sum = Math.max(1, Math.floor(((price - account.returned) * part.share) / 100));
            if (sum < account.owed && account.returnPart(on, sum)) takenParts += 1;
          }
        }
        const on = dayIn(terms, account.events, paid, wait);
        const rest = price - account.returned;
        const end = unwind(terms, account.events, on, { returned: amount(rest), whole: true });
        if (isRefusal(end)) throw new Error(end.reason);
        expect(end.waived).toBe(0);
        expect(account.ownMoney - end.toBorrower).toBe(account.costOn(on, paid));
        if (way === 'interest-free') expect(end.toBorrower).toBe(account.ownMoney);
        const after = position(
          terms,
          end.event === null ? account.events : [...account.events, end.event],
          addDays(on, 400),
        );
        expect([after.state, after.outstanding, totalOf(after.payableNow)]).toEqual(['settled', 0, 0]);
        seen.add(`${way}${takenParts > 0 ? ', parts' : ''}${paid > 0 ? ', after instalments' : ', at once'}`);
      }),
      { numRuns: 400 },
    );
    // Each way was refunded with and without parts (a flat plan knows none), before and after instalments.
    expect([...seen].toSorted()).toEqual([
      'by the day, after instalments',
      'by the day, at once',
      'by the day, parts, after instalments',
      'by the day, parts, at once',
      'flat fee, after instalments',
      'flat fee, at once',
      'interest-free, after instalments',
      'interest-free, at once',
      'interest-free, parts, after instalments',
      'interest-free, parts, at once',
    ]);
  });
});
