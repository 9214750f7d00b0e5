/** Published numbers, from data. Amounts of unrounded sources are planned in minor units small enough to compare. */
import { describe, expect, it } from 'vitest';
import { effectiveYield } from './annual-rate';
import { addDays, addMonths, civil, daysBetween } from './calendar';
import { levelInstalment } from './level-instalment';
import { amount } from './money';
import { dayCountDays, interest, rate, yearFraction } from './rate';
import { plan } from './schedule';
import type { DayCount, StatedRate } from './terms';
import { europeanRate } from './testing/european-rates';
import {
  annual,
  given,
  monthlyPlan,
  on,
  paid,
  rateOf,
  START,
  terms,
  type Answer,
  type Vector,
} from './testing/published';
import derived from './vectors/derived.json';
import official from './vectors/official.json';

/** One way of computing for each convention that the sources state, by how the convention begins. */
const CONVENTIONS: readonly (readonly [string, (vector: Vector) => Answer])[] = [
  ['annual EFFECTIVE rate X', europeanRate],
  ['interest of a period = opening principal', equalPrincipalByDay],
  ['principal x daily rate x days', interestOfDays],
  ['daily x 360', yearOf360Days],
  ['ADD-ON interest', addOn],
  ['PMT', levelPayment],
  ['unrounded', unroundedRows],
  ['monthly IRR x 12', nominalRate],
  ['instalment rounded to the cent FIRST', roundedRows],
  ['as above', roundedRows],
  ['30/360 bond basis', bondDays],
  ['actual days / 365', actual365],
  ['effective annual, year fraction by', datedYield],
];

describe('published examples', () => {
  it.each((official as readonly Vector[]).map((vector) => [vector.id, vector] as const))(
    '%s',
    (_id, vector) => {
      const handler = CONVENTIONS.find(([opening]) => vector.convention.startsWith(opening))?.[1];
      if (handler === undefined) throw new Error(`no way of computing for: ${vector.convention}`);
      const answer = handler(vector);
      expect(Object.keys(answer)).toEqual(expect.arrayContaining(Object.keys(vector.expected)));
      for (const [name, published] of Object.entries(vector.expected)) {
        const computed = [answer[name] ?? Number.NaN].flat();
        expect(computed.length).toBe([published].flat().length);
        for (const [at, figure] of [published].flat().entries()) {
          expect(
            Math.abs((computed[at] ?? Number.NaN) - figure),
            `${name}[${at}]: ${computed[at]} for ${figure}`,
          ).toBeLessThanOrEqual(vector.tolerance);
        }
      }
    },
  );
});

describe('derived Xiaomi schedules: due on the 10th of the months after, interest-first, six periods', () => {
  it.each(derived.map((vector) => [vector.id, vector] as const))('%s', (_id, { inputs }) => {
    const disbursed = on(inputs.disbursed);
    const { instalments } = plan(
      terms('interest-first', inputs.principal_fen, inputs.periods, {
        rate: { per: 'day', value: rateOf(inputs.daily_rate) },
        due: { kind: 'fixed', dayOfMonth: 10 },
        valueDate: disbursed,
      }),
    );
    // Independently: months counted by the host's own calendar, interest by hand at 5.00 a day for 10,000.00.
    const [year = 0, month = 0] = inputs.disbursed.split('-').map(Number);
    const dueTimes = Array.from({ length: inputs.periods }, (_, k) => Date.UTC(year, month + k, 10));
    const starts = [Date.parse(inputs.disbursed), ...dueTimes];
    expect(instalments.map((row) => row.due * 86_400_000)).toEqual(dueTimes);
    expect(instalments.map((row) => row.interest)).toEqual(
      dueTimes.map((due, k) => ((due - (starts[k] ?? 0)) / 86_400_000) * 500),
    );
    expect(instalments.map((row) => row.principal)).toEqual([0, 0, 0, 0, 0, 1_000_000]);
  });
});

function equalPrincipalByDay({ inputs }: Vector): Answer {
  const disbursed = on(given(inputs.disbursed_on_used_here).slice(0, 10));
  const { instalments, totalInterest } = plan(
    terms('equal-principal', given(inputs.principal), given(inputs.instalments), {
      rate: { per: 'day', value: rateOf(given(inputs.daily_rate)) },
      valueDate: disbursed,
    }),
  );
  expect(instalments.map((row) => row.due - row.from)).toEqual(inputs.days_per_period);
  const collected = instalments.map((row) => row.principal + row.interest);
  return {
    first_payment: given(collected[0]),
    last_payment: given(collected[collected.length - 1]),
    total_interest: totalInterest,
  };
}

function interestOfDays({ inputs }: Vector): Answer {
  const principal = amount(given(inputs.principal));
  const daily: StatedRate = { per: 'day', value: rateOf(given(inputs.daily_rate)) };
  const cost = interest(principal, daily, START, addDays(START, given(inputs.days)), 'half-up');
  return { interest: cost, total: principal + cost };
}

function yearOf360Days({ inputs }: Vector): Answer {
  const daily: StatedRate = { per: 'day', value: rateOf(given(inputs.daily_rate)) };
  return { annual_percent: interest(amount(10_000), daily, START, addDays(START, 360), 'half-up') / 100 };
}

function addOn({ inputs }: Vector): Answer {
  const { instalments } = plan(
    terms('flat', given(inputs.principal), given(inputs.months), {
      periodFee: rate(Math.round(given(inputs.monthly_rate_percent) * 1_000_000)),
    }),
  );
  const [first] = instalments;
  return { instalment: given(first).principal + given(first).fee };
}

function levelPayment({ inputs }: Vector): Answer {
  const scale = 10_000_000;
  const nominal = annual(rateOf(given(inputs.annual_rate)));
  const balance = amount(given(inputs.principal) * scale);
  const ends = Array.from({ length: given(inputs.months) }, (_, k) => addMonths(START, k + 1));
  const begins = [START, ...ends.slice(0, -1)];
  const end = levelInstalment(balance, nominal, START, ends, 'half-up') / scale / 100;
  const begin = levelInstalment(balance, nominal, START, begins, 'half-up') / scale / 100;
  return { payment: end, end, begin };
}

function unroundedRows({ inputs }: Vector): Answer {
  const scale = 10_000_000;
  const { instalments } = monthlyPlan(
    'equal-instalment',
    given(inputs.principal),
    rateOf(given(inputs.annual_rate)),
    given(inputs.months),
    scale,
  );
  const interests = instalments.map((row) => row.interest / scale / 100);
  return {
    interest: interests.slice(0, 4),
    principal: instalments.slice(0, 4).map((row) => row.principal / scale / 100),
    month1: given(interests[0]),
    year2: interests.slice(12, 24).reduce((sum, each) => sum + each, 0),
  };
}

function roundedRows({ inputs }: Vector): Answer {
  const { instalments } = monthlyPlan(
    'equal-instalment',
    given(inputs.principal),
    rateOf(given(inputs.annual_rate)),
    given(inputs.months),
    1,
  );
  const total = (rows: typeof instalments, part: 'interest' | 'principal') =>
    rows.reduce((cents, row) => cents + row[part], 0) / 100;
  const years = [instalments.slice(0, 12), instalments.slice(12, 24)] as const;
  const first = given(instalments[0]);
  return {
    y1_interest: total(years[0], 'interest'),
    y1_principal: total(years[0], 'principal'),
    y1_balance: given(instalments[11]).balance / 100,
    y2_interest: total(years[1], 'interest'),
    y2_principal: total(years[1], 'principal'),
    y2_balance: given(instalments[23]).balance / 100,
    payment: (first.principal + first.interest) / 100,
    i1: first.interest / 100,
    p1: first.principal / 100,
    balance1: first.balance / 100,
  };
}

function nominalRate({ inputs }: Vector): Answer {
  const payments = Array.from({ length: given(inputs.months) }, (_, k) => paid(k + 1, given(inputs.payment)));
  const monthly = effectiveYield([{ units: 0, amount: given(inputs.principal) }, ...payments], 1);
  expect(monthly).toBeCloseTo(0.007701472, 9);
  return { annual_nominal_percent: monthly * 12 * 100 };
}

function bondDays({ inputs }: Vector): Answer {
  return {
    days: given(inputs.pairs).map(([from, to]) => dayCountDays('30/360', on(given(from)), on(given(to)))),
  };
}

function actual365({ inputs }: Vector): Answer {
  const stretches = given(inputs.pairs).map(([from, to]) => [on(given(from)), on(given(to))] as const);
  return {
    days: stretches.map(([from, to]) => daysBetween(from, to)),
    year_fraction: stretches.map(([from, to]) => {
      const { num, den } = yearFraction('actual/365', from, to);
      return num / den;
    }),
  };
}

function datedYield({ convention, inputs }: Vector): Answer {
  // 30/360 US differs from the bond basis only at the end of February, where none of these dates lies.
  const dayCount: DayCount = convention.includes('act/act ISDA') ? 'actual/actual' : '30/360';
  const dates = given(inputs.dates).map(on);
  expect(dates.every((date) => civil(date).month !== 2 || civil(date).day < 28)).toBe(true);
  const times = dates.map((date) => yearFraction(dayCount, given(dates[0]), date));
  const flows = given(inputs.values).map((value, k) => ({ units: given(times[k]).num, amount: -value }));
  return { rate: effectiveYield(flows, given(times[0]).den) };
}
