/**
 * The comprehensive financing cost statement 综合融资成本明示表 as data: everything that a loan costs, might cost, and
 * does not. product.md F14.
 */
import { amount, NOTHING, type Amount } from './money';
import type { Day } from './calendar';
import { penaltyAnnualLevel } from './cap';
import { greatestCommonDivisor, rate } from './rate';
import type {
  AnnualRates,
  CouponTerms,
  DayCount,
  DueRule,
  Method,
  PenaltyTerms,
  Plan,
  Rate,
  StatedRate,
  Terms,
} from './terms';

/** On what an item is charged. */
export type CostBasis =
  /** Outstanding principal x rate x days. */
  | {
      readonly of: 'outstanding-principal';
      readonly rate: StatedRate;
      readonly coupon: CouponTerms | null;
      /** Fewest days charged when all is repaid. */
      readonly minimumDays: number;
    }
  /** Original principal x rate, each period. */
  | { readonly of: 'original-principal'; readonly rate: Rate }
  /** Principal repaid before it is due x rate, once. */
  | { readonly of: 'early-principal'; readonly rate: Rate }
  | { readonly of: 'nothing' };

/** Day counts whose year has 360 days. */
const BANKER_YEARS: ReadonlySet<DayCount> = new Set<DayCount>(['actual/360', '30/360']);

export type CostKind = 'interest' | 'period-fee' | 'guarantee' | 'service' | 'membership' | 'early-repayment';

/** An item under normal performance; 0 says that it is not charged. */
export interface CostItem {
  readonly kind: CostKind;
  readonly basis: CostBasis;
  /** Who charges it; null: nobody. */
  readonly collector: 'lender' | null;
  /** Its simple annual level, at 0.01 %. */
  readonly annual: Rate;
  readonly amount: Amount;
}

/** What is charged only on default. */
export interface ContingentItem {
  readonly kind: 'penalty';
  /** Overdue principal, or overdue principal and interest, x rate x days overdue; never on penalty. */
  readonly basis: { readonly of: PenaltyTerms['base']; readonly rate: Rate };
  readonly collector: 'lender';
  readonly graceDays: number;
  /** The daily rate as a multiple of the agreed one, in lowest terms; null when no interest is agreed. */
  readonly multiple: { readonly numerator: number; readonly denominator: number } | null;
  /** The daily rate x 365. */
  readonly annual: Rate;
}

export interface CostStatement {
  readonly principal: Amount;
  readonly method: Method;
  readonly months: number;
  readonly instalments: number;
  /** Of a negotiated plan: so many of the first collect no principal (product.md 1.14). */
  readonly interestOnly?: number;
  readonly valueDate: Day;
  readonly dueRule: DueRule;
  readonly firstDue: Day;
  readonly lastDue: Day;
  /** Every item; those of 0 say that nothing else is charged. */
  readonly items: readonly CostItem[];
  readonly contingent: readonly ContingentItem[];
  /** Annualised cost under normal performance. */
  readonly normal: AnnualRates;
  readonly totalInterest: Amount;
  readonly totalFees: Amount;
  /** Interest and fees. */
  readonly totalCost: Amount;
  /** Principal and cost. */
  readonly totalRepayable: Amount;
}

/**
 * The statement of a plan. It restates every term that has a figure, so that no figure of the terms can be altered
 * without contradicting it.
 * @param annual of the same plan, by `annualRates`. @throws RangeError for a plan without instalments.
 */
export function costStatement(terms: Terms, plan: Plan, annual: AnnualRates): CostStatement {
  const firstDue = plan.instalments[0]?.due;
  const lastDue = plan.instalments.at(-1)?.due;
  if (firstDue === undefined || lastDue === undefined) throw new RangeError('a plan without instalments');
  return {
    principal: terms.principal,
    method: terms.method,
    months: terms.months,
    instalments: plan.instalments.length,
    ...(terms.interestOnly !== undefined && { interestOnly: terms.interestOnly }),
    valueDate: terms.valueDate,
    dueRule: terms.due,
    firstDue,
    lastDue,
    items: costItems(terms, plan, annual),
    contingent: [penaltyItem(terms)],
    normal: annual,
    totalInterest: plan.totalInterest,
    totalFees: plan.totalFees,
    totalCost: amount(plan.totalInterest + plan.totalFees),
    totalRepayable: plan.total,
  };
}

function costItems(terms: Terms, plan: Plan, annual: AnnualRates): CostItem[] {
  const { rate: agreed, coupon, minimumDays } = terms;
  return [
    charged(
      'interest',
      { of: 'outstanding-principal', rate: agreed, coupon, minimumDays },
      plan.totalInterest,
      annual,
    ),
    charged('period-fee', { of: 'original-principal', rate: terms.periodFee }, plan.totalFees, annual),
    notCharged('guarantee'),
    notCharged('service'),
    notCharged('membership'),
    {
      ...notCharged('early-repayment'),
      basis: { of: 'early-principal', rate: terms.earlyFee },
      collector: terms.earlyFee > 0 ? 'lender' : null,
    },
  ];
}

/** No method charges both interest and a period's fee, so the plan's simple rate is the level of the one it charges. */
function charged(
  kind: 'interest' | 'period-fee',
  basis: CostBasis,
  cost: Amount,
  { simple }: AnnualRates,
): CostItem {
  return cost > 0
    ? { kind, basis, collector: 'lender', annual: simple, amount: cost }
    : { ...notCharged(kind), basis };
}

function notCharged(kind: CostKind): CostItem {
  return { kind, basis: { of: 'nothing' }, collector: null, annual: rate(0), amount: NOTHING };
}

function penaltyItem({ penalty, rate: agreed }: Terms): ContingentItem {
  return {
    kind: 'penalty',
    basis: { of: penalty.base, rate: penalty.rate },
    collector: 'lender',
    graceDays: penalty.graceDays,
    multiple: multipleOf(penalty.rate, agreed),
    annual: penaltyAnnualLevel(penalty),
  };
}

/** A daily rate against the agreed one; an annual one counts 360 or 365 days to the year, as its day count does. */
function multipleOf(daily: Rate, agreed: StatedRate): ContingentItem['multiple'] {
  if (agreed.value === 0) return null;
  const days = agreed.per === 'day' ? 1 : BANKER_YEARS.has(agreed.dayCount) ? 360 : 365;
  const numerator = daily * days;
  const divisor = greatestCommonDivisor(numerator, agreed.value);
  return { numerator: numerator / divisor, denominator: agreed.value / divisor };
}
