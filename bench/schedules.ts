/**
 * Six ways to the same schedule: our engine, three libraries that build one, and two that hold money for one built by
 * hand. CNY 12,000.00 at 18.25% a year in level instalments, from 15 March 2026.
 */
import { day } from '../src/lending/calendar';
import { amount } from '../src/lending/money';
import { rate } from '../src/lending/rate';
import { plan } from '../src/lending/schedule';
import type { Terms } from '../src/lending/terms';
import { packageOf } from './comparators';

/** One instalment as it was answered, in fen, with whatever fractions it has. */
export interface Row {
  readonly interest: number;
  readonly principal: number;
  readonly instalment: number;
}

export interface Maker {
  readonly name: string;
  /** @param months of the loan; @param yearly per cent. @returns what it answers as it is; read it with `rows`. */
  readonly make: (months: number, yearly: number) => unknown;
  readonly rows: (made: unknown) => readonly Row[];
}

/** Of the loan: fen. */
export const PRINCIPAL = 1_200_000;
export const YEARLY = 18.25;
const YUAN = PRINCIPAL / 100;

const ours: Maker = {
  name: 'Suijie',
  make: (months, yearly) => {
    const terms: Terms = {
      principal: amount(PRINCIPAL),
      method: 'equal-instalment',
      months,
      due: { kind: 'anchor' },
      valueDate: day(2026, 3, 15),
      rate: { per: 'year', value: rate(Math.round(yearly * 1_000_000)), dayCount: 'actual/365' },
      rounding: 'half-up',
      periodFee: rate(0),
      minimumDays: 0,
      earlyFee: rate(0),
      penalty: { rate: rate(75_000), base: 'principal', graceDays: 0 },
      allocation: ['fees', 'penalty', 'interest', 'principal'],
      coupon: null,
    };
    return plan(terms).instalments;
  },
  rows: (made) =>
    (made as ReturnType<typeof plan>['instalments']).map(({ interest, principal }) => ({
      interest,
      principal,
      instalment: interest + principal,
    })),
};

interface Amortized {
  readonly periodicPayment: number;
  readonly schedule: readonly { readonly interest: number; readonly principal: number }[];
}

function amortizejs(folder: string): Maker {
  const { Calculator } = packageOf(folder, 'amortizejs') as {
    readonly Calculator: { readonly calculate: (config: object) => Amortized };
  };
  const startDate = new Date(Date.UTC(2026, 2, 15));
  return {
    name: 'amortizejs',
    make: (loanTerm, apr) =>
      Calculator.calculate({ method: 'mortgage', apr, balance: YUAN, loanTerm, startDate }),
    rows: (made) => {
      const { schedule, periodicPayment } = made as Amortized;
      return schedule.map(({ interest, principal }) => ({
        interest: interest * 100,
        principal: principal * 100,
        instalment: periodicPayment * 100,
      }));
    },
  };
}

interface Instalments {
  readonly installments: readonly {
    readonly capital: number;
    readonly interest: number;
    readonly installment: number;
  }[];
}

function loanjs(folder: string): Maker {
  const { Loan } = packageOf(folder, 'loanjs') as {
    readonly Loan: new (amount: number, months: number, yearly: number, kind: string) => Instalments;
  };
  return {
    name: 'loanjs',
    make: (months, yearly) => new Loan(YUAN, months, yearly, 'annuity'),
    rows: (made) =>
      (made as Instalments).installments.map(({ capital, interest, installment }) => ({
        interest: interest * 100,
        principal: capital * 100,
        instalment: installment * 100,
      })),
  };
}

type OfPeriod = (rate: number, period: number, periods: number, present: number) => number;

function financial(folder: string): Maker {
  const { pmt, ipmt, ppmt } = packageOf(folder, 'financial') as {
    readonly pmt: (rate: number, periods: number, present: number) => number;
    readonly ipmt: OfPeriod;
    readonly ppmt: OfPeriod;
  };
  return {
    name: 'financial',
    make: (months, yearly) => {
      const monthly = yearly / 1200;
      const instalment = pmt(monthly, months, -YUAN) * 100;
      return Array.from({ length: months }, (_, at): Row => ({
        interest: ipmt(monthly, at + 1, months, -YUAN) * 100,
        principal: ppmt(monthly, at + 1, months, -YUAN) * 100,
        instalment,
      }));
    },
    rows: (made) => made as readonly Row[],
  };
}

/** The level instalment of a monthly rate, in fen, rounded: what either kind of money cannot say by itself. */
function level(months: number, monthly: number): number {
  return Math.round(
    monthly === 0 ? PRINCIPAL / months : (PRINCIPAL * monthly) / (1 - (1 + monthly) ** -months),
  );
}

/** Money of dinero.js 1, an object with methods. */
interface Held {
  readonly multiply: (factor: number, rounding: string) => Held;
  readonly subtract: (other: Held) => Held;
  readonly add: (other: Held) => Held;
  readonly getAmount: () => number;
}

type ByHand = readonly {
  readonly interest: unknown;
  readonly principal: unknown;
  readonly instalment: unknown;
}[];

function dinero1(folder: string): Maker {
  const hold = packageOf(folder, 'dinero1') as (of: { amount: number; currency: string }) => Held;
  const held = (fen: number) => hold({ amount: fen, currency: 'CNY' });
  return {
    name: 'dinero.js 1, by hand',
    make: (months, yearly): ByHand => {
      const monthly = yearly / 1200;
      const each = held(level(months, monthly));
      let balance = held(PRINCIPAL);
      return Array.from({ length: months }, (_, at) => {
        const interest = balance.multiply(monthly, 'HALF_UP');
        const principal = at === months - 1 ? balance : each.subtract(interest);
        balance = balance.subtract(principal);
        return { interest, principal, instalment: principal.add(interest) };
      });
    },
    rows: (made) => read(made as ByHand, (money) => (money as Held).getAmount()),
  };
}

/** Money of dinero.js 2, passed to functions. */
interface Functions {
  readonly dinero: (of: { amount: number; currency: unknown }) => object;
  readonly multiply: (money: object, factor: { amount: number; scale: number }) => object;
  readonly transformScale: (money: object, scale: number, divide: unknown) => object;
  readonly subtract: (one: object, other: object) => object;
  readonly add: (one: object, other: object) => object;
  readonly toSnapshot: (money: object) => { readonly amount: number };
  readonly halfUp: unknown;
  readonly CNY: unknown;
}

/** Decimals of the monthly rate: more would leave the whole numbers that doubles hold. */
const SCALE = 8;

function dinero2(folder: string): Maker {
  const { dinero, multiply, transformScale, subtract, add, toSnapshot, halfUp, CNY } = packageOf(
    folder,
    'dinero.js',
  ) as Functions;
  const held = (fen: number) => dinero({ amount: fen, currency: CNY });
  return {
    name: 'dinero.js 2, by hand',
    make: (months, yearly): ByHand => {
      const factor = { amount: Math.round((yearly / 1200) * 10 ** SCALE), scale: SCALE };
      const each = held(level(months, yearly / 1200));
      let balance = held(PRINCIPAL);
      return Array.from({ length: months }, (_, at) => {
        const interest = transformScale(multiply(balance, factor), 2, halfUp);
        const principal = at === months - 1 ? balance : subtract(each, interest);
        balance = subtract(balance, principal);
        return { interest, principal, instalment: add(principal, interest) };
      });
    },
    rows: (made) => read(made as ByHand, (money) => toSnapshot(money as object).amount),
  };
}

const read = (made: ByHand, fen: (money: unknown) => number): readonly Row[] =>
  made.map(({ interest, principal, instalment }) => ({
    interest: fen(interest),
    principal: fen(principal),
    instalment: fen(instalment),
  }));

/** @param folder of bench/comparators/engine, installed. */
export const makers = (folder: string): readonly Maker[] => [
  ours,
  amortizejs(folder),
  loanjs(folder),
  financial(folder),
  dinero1(folder),
  dinero2(folder),
];
