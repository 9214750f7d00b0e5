import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as v from 'valibot';
import { day, type Day } from '../lending/calendar';
import type { LoanFigures, RepaymentFigures } from '../lending/figures';
import type { CostStatement } from '../lending/cost-statement';
import type { RepaymentPreview } from '../lending/early-repayment';
import { amount } from '../lending/money';
import type { NegotiatedPlan } from '../lending/negotiated';
import { rate } from '../lending/rate';
import { plan } from '../lending/schedule';
import type { Payoff } from '../lending/settlement';
import type { LoanEvent, LoanPosition, Plan, Terms } from '../lending/terms';
import type { WireCostStatement } from './cost-statement';
import type { WireNegotiatedFigures } from './negotiation';
import type { WirePayoff } from './payoff';
import type { WireLoanRepayment } from './repayment';
import { type WireLoanEvent, type WirePosition } from './position';
import { plan as planSchema, terms as termsSchema } from './terms';
import * as valibot from 'valibot';
import { fromWire, toWire, type DateField, type Wire } from './wire';

/** Names of all fields, however deep, that hold a date. */
type DateFieldsOf<T> = T extends readonly (infer U)[]
  ? DateFieldsOf<U>
  : T extends number | string | boolean | null | undefined
    ? never
    : {
        [K in keyof T]-?: (number extends T[K] ? never : Day extends T[K] ? K : never) | DateFieldsOf<T[K]>;
      }[keyof T];

const TERMS: Terms = {
  principal: amount(1_200_000),
  method: 'equal-instalment',
  months: 12,
  due: { kind: 'anchor' },
  valueDate: day(2026, 3, 15),
  rate: { per: 'day', value: rate(50_000) },
  rounding: 'half-up',
  periodFee: rate(0),
  minimumDays: 0,
  earlyFee: rate(0),
  penalty: { rate: rate(75_000), base: 'principal', graceDays: 0 },
  allocation: ['fees', 'penalty', 'interest', 'principal'],
  coupon: null,
};

describe('the wire', () => {
  it('has a schema for each shape of the engine that travels, the same in every field', () => {
    expectTypeOf<Wire<Terms>>().toExtend<v.InferOutput<typeof termsSchema>>();
    expectTypeOf<v.InferOutput<typeof termsSchema>>().toExtend<Wire<Terms>>();
    expectTypeOf<Wire<Plan>>().toExtend<v.InferOutput<typeof planSchema>>();
    expectTypeOf<v.InferOutput<typeof planSchema>>().toExtend<Wire<Plan>>();
    expectTypeOf<WirePosition>().toExtend<Wire<LoanPosition>>();
    expectTypeOf<Wire<LoanPosition>>().toExtend<WirePosition>();
    expectTypeOf<WireLoanEvent>().toExtend<Wire<LoanEvent>>();
    expectTypeOf<Wire<CostStatement>>().toExtend<WireCostStatement>();
    expectTypeOf<WireCostStatement>().toExtend<Wire<CostStatement>>();
    expectTypeOf<WirePayoff>().toExtend<Wire<Payoff>>();
    expectTypeOf<Wire<Payoff>>().toExtend<WirePayoff>();
    expectTypeOf<WireNegotiatedFigures>().toExtend<Wire<NegotiatedPlan>>();
    expectTypeOf<Wire<NegotiatedPlan>>().toExtend<WireNegotiatedFigures>();
    expectTypeOf<Omit<WireLoanRepayment, 'loanId'>>().toExtend<
      Wire<Omit<RepaymentPreview, 'why' | 'position'>>
    >();
  });

  it('knows every field of the engine that is a date', () => {
    expectTypeOf<DateFieldsOf<LoanFigures | Terms | RepaymentFigures | LoanEvent>>().toExtend<DateField>();
    expectTypeOf<'settledOn'>().toExtend<DateFieldsOf<LoanFigures>>();
  });

  it('writes every date as text, so that the schemas accept it, and gives the same shape back', () => {
    const figures = plan(TERMS);
    expect(valibot.parse(termsSchema, toWire(TERMS))).toEqual(toWire(TERMS));
    expect(valibot.parse(planSchema, toWire(figures))).toEqual(toWire(figures));
    expect(fromWire<Terms>(toWire(TERMS))).toEqual(TERMS);
    expect(fromWire<Plan>(toWire(figures))).toEqual(figures);
    expect(toWire(TERMS).valueDate).toBe('2026-03-15');
  });

  it('refuses a date that no calendar has', () => {
    expect(() => fromWire<Terms>({ ...toWire(TERMS), valueDate: '2026-02-30' })).toThrow(RangeError);
  });
});
