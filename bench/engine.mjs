/**
 * How long the engine takes for a plan with real dates: `node bench/engine.mjs`. Printed only; medians of rounds in
 * alternating order, so that no case always runs on the warmest code.
 */
import { register } from 'tsx/esm/api';

register();
const { amount } = await import('../src/lending/money.ts');
const { day } = await import('../src/lending/calendar.ts');
const { rate } = await import('../src/lending/rate.ts');
const { plan } = await import('../src/lending/schedule.ts');
const { annualRates } = await import('../src/lending/annual-rate.ts');

const ROUNDS = 15;
const ROWS_PER_ROUND = 600_000;

function terms(method, months, stated) {
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

const daily = { per: 'day', value: rate(50_000) };
const annual = (dayCount) => ({ per: 'year', value: rate(18_250_000), dayCount });
const cases = [
  ['equal instalment, 12', terms('equal-instalment', 12, daily), plan],
  ['equal instalment, 120', terms('equal-instalment', 120, daily), plan],
  ['equal instalment, 360', terms('equal-instalment', 360, daily), plan],
  ['equal instalment, 12, actual/actual', terms('equal-instalment', 12, annual('actual/actual')), plan],
  ['equal instalment, 12, 30/360', terms('equal-instalment', 12, annual('30/360')), plan],
  ['equal principal, 12', terms('equal-principal', 12, daily), plan],
  ['interest first, 12', terms('interest-first', 12, daily), plan],
  ['flat, 12', terms('flat', 12, daily), plan],
  ['pay any time', terms('pay-any-time', 12, daily), plan],
].map(([name, loan, run]) => ({ name, loan, run, times: [] }));
const quoted = cases[0].loan;
cases.push({
  name: 'annual rates of 12 rows',
  loan: plan(quoted),
  run: (planned) => annualRates(planned, quoted.valueDate, quoted.principal),
  times: [],
});

let kept = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  for (const each of round % 2 === 0 ? cases : [...cases].reverse()) {
    const calls = Math.ceil(ROWS_PER_ROUND / Math.max(12, each.loan.months ?? 120));
    const start = process.hrtime.bigint();
    for (let call = 0; call < calls; call += 1) kept += each.run(each.loan).total ?? 1;
    each.times.push(Number(process.hrtime.bigint() - start) / calls / 1000);
  }
}
for (const { name, loan, times } of cases) {
  const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const perRow = loan.months === undefined ? '' : `${((median * 1000) / loan.months).toFixed(0)} ns a month`;
  console.log(`${name.padEnd(38)} ${median.toFixed(2).padStart(8)} µs   ${perRow}`);
}
if (!Number.isFinite(kept)) throw new Error('the engine answered no totals');
