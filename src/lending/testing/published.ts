/** Reading published examples: what an entry holds, and loans in their conventions. */
import { day, parseDay, type Day } from '../calendar';
import type { TimedFlow } from '../annual-rate';
import { amount } from '../money';
import { parseRate } from '../rate';
import { plan } from '../schedule';
import type { Method, Plan, Rate, StatedRate, Terms } from '../terms';
import { WORKED_EXAMPLE } from './loans';

/** A start day on which months of 30/360 are exactly a twelfth of a year. */
export const START = day(2001, 1, 15);

/** An entry of `vectors/official.json`. */
export interface Vector {
  readonly id: string;
  readonly title: string;
  readonly inputs: {
    readonly annual_rate?: string;
    readonly balloon?: number;
    readonly cost_at_conclusion?: number;
    readonly cost_months?: readonly number[];
    readonly costs?: readonly number[];
    readonly daily_rate?: string;
    readonly dates?: readonly string[];
    readonly days?: number;
    readonly days_per_period?: readonly number[];
    readonly disbursed_on_used_here?: string;
    readonly first_instalment?: number;
    readonly first_payment?: string;
    readonly instalment?: number;
    readonly instalments?: number;
    readonly monthly_rate_percent?: number;
    readonly months?: number;
    readonly nominal_rate_percent?: number;
    readonly pairs?: readonly (readonly string[])[];
    readonly payment?: number;
    readonly principal?: number;
    readonly signed?: string;
    readonly total_credit?: number;
    readonly values?: readonly number[];
    readonly yearly?: boolean;
    readonly yearly_growth?: number;
  };
  readonly expected: Readonly<Record<string, number | readonly number[]>>;
  readonly tolerance: number;
  readonly convention: string;
}

/** What the engine says, under the names of what the source says. */
export type Answer = Readonly<Record<string, number | readonly number[]>>;

/** A plan by equal months of a nominal annual rate, in units `scale` times smaller than those of `principal`. */
export function monthlyPlan(
  method: Method,
  principal: number,
  nominal: Rate,
  months: number,
  scale: number,
): Plan {
  return plan(terms(method, principal * scale, months, { rate: annual(nominal) }));
}

/** The worked example's terms with others in their place. */
export function terms(method: Method, principal: number, months: number, rest: Partial<Terms>): Terms {
  return { ...WORKED_EXAMPLE, valueDate: START, ...rest, method, months, principal: amount(principal) };
}

/** A nominal annual rate of which each month bears a twelfth. */
export function annual(value: Rate): StatedRate {
  return { per: 'year', value, dayCount: '30/360' };
}

/** A payment by the borrower. */
export function paid(units: number, instalment: number): TimedFlow {
  return { units, amount: -instalment };
}

/** A date of a vector. */
export function on(text: string): Day {
  return given(parseDay(text));
}

/** A rate of a vector, as a decimal. */
export function rateOf(text: string): Rate {
  return given(parseRate(text));
}

/** An input that the convention needs. */
export function given<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error('the vector lacks an input of its convention');
  return value;
}
