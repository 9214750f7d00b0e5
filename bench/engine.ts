/** How long the engine takes for a plan with real dates, by method and length. */
import { annualRates } from '../src/lending/annual-rate';
import { day } from '../src/lending/calendar';
import { amount } from '../src/lending/money';
import { rate } from '../src/lending/rate';
import { plan } from '../src/lending/schedule';
import type { Method, StatedRate, Terms } from '../src/lending/terms';
import { type Finding, median } from './measure';

function terms(method: Method, months: number, stated: StatedRate): Terms {
  return {
    principal: amount(1_200_000),
    method,
    months,
    due: { kind: 'anchor' },
    valueDate: day(2026, 3, 15),
    rate: stated,
    rounding: 'half-up',
    periodFee: rate(method === 'flat' ? 600_000 : 0),
    minimumDays: 0,
    earlyFee: rate(0),
    penalty: { rate: rate(75_000), base: 'principal', graceDays: 0 },
    allocation: ['fees', 'penalty', 'interest', 'principal'],
    coupon: null,
  };
}

interface Case {
  readonly name: string;
  readonly months: number;
  /** @returns a figure of the result, so that nothing is left out. */
  readonly run: () => number;
  readonly times: number[];
}

const DAILY: StatedRate = { per: 'day', value: rate(50_000) };
const annual = (dayCount: 'actual/actual' | '30/360'): StatedRate => ({
  per: 'year',
  value: rate(18_250_000),
  dayCount,
});

function cases(): readonly Case[] {
  const planned = (name: string, method: Method, months: number, stated = DAILY): Case => {
    const loan = terms(method, months, stated);
    return { name, months, run: () => plan(loan).total, times: [] };
  };
  const quoted = terms('equal-instalment', 12, DAILY);
  const its = plan(quoted);
  return [
    planned('equal instalment, 12', 'equal-instalment', 12),
    planned('equal instalment, 120', 'equal-instalment', 120),
    planned('equal instalment, 360', 'equal-instalment', 360),
    planned('equal instalment, 12, actual/actual', 'equal-instalment', 12, annual('actual/actual')),
    planned('equal instalment, 12, 30/360', 'equal-instalment', 12, annual('30/360')),
    planned('equal principal, 12', 'equal-principal', 12),
    planned('interest first, 12', 'interest-first', 12),
    planned('flat, 12', 'flat', 12),
    planned('pay any time', 'pay-any-time', 12),
    {
      name: 'annual rates of 12 rows',
      months: 120,
      run: () => annualRates(its, quoted.valueDate, quoted.principal).simple,
      times: [],
    },
  ];
}

/** @param rounds of each case, in alternating order; @param rowsPerRound about so many instalments of each case. */
export function benchEngine(rounds: number, rowsPerRound: number): Finding {
  const all = cases();
  let kept = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const each of round % 2 === 0 ? all : all.toReversed()) {
      const calls = Math.ceil(rowsPerRound / Math.max(12, each.months));
      const start = process.hrtime.bigint();
      for (let call = 0; call < calls; call += 1) kept += each.run();
      each.times.push(Number(process.hrtime.bigint() - start) / calls / 1000);
    }
  }
  if (!Number.isFinite(kept)) throw new Error('the engine answered no totals');
  const of = (name: string) => median(all.find((each) => each.name === name)?.times ?? []);
  const perRow = (of('equal instalment, 360') - of('equal instalment, 12')) / 348;
  return {
    title: 'The engine: one plan with real dates',
    head: ['', 'µs'],
    rows: all.map(({ name, times }) => [name, median(times).toFixed(2)]),
    goals: [
      {
        goal: `linear in rows: a row costs as much in 120 as in 360 (${(perRow * 1000).toFixed(0)} ns), within a fifth`,
        met: Math.abs((of('equal instalment, 120') - of('equal instalment, 12')) / 108 / perRow - 1) < 0.2,
      },
    ],
  };
}
