/** What it takes to end several loans today, each for itself and together (product.md 1.5, F34). */
import type { CheckedLoan } from '../../client/use-checked-loans';
import { sumBreakdowns, totalOf } from '../../lending/breakdown';
import type { RepaymentPreview } from '../../lending/early-repayment';
import { sum, type Amount } from '../../lending/money';
import type { Breakdown } from '../../lending/terms';
import { openLoan, wholePreview, type OpenLoan } from './early-modes';

/** Why a loan cannot be ended here now. */
export type Hindrance = 'in-flight' | 'contradicted' | 'not-offered';

export interface Ending {
  readonly open: OpenLoan;
  /** Null exactly when something hinders it. */
  readonly preview: RepaymentPreview | null;
  readonly hindrance: Hindrance | null;
  /** Due or overdue today: that comes before anything early, across loans too (product.md 1.7). */
  readonly owesNow: boolean;
  /** Whether the figures are of the lender's today. */
  readonly isCurrent: boolean;
}

export interface Endings {
  readonly chosen: readonly (Ending & { readonly preview: RepaymentPreview })[];
  readonly total: Amount;
  readonly breakdown: Breakdown;
  /** Against paying each to its plan. */
  readonly saving: Amount;
  /** A loan that owes something now is not among those chosen: the lender would take no early payment. */
  readonly dueFirst: boolean;
}

export function endingOf({ loan, verdict }: CheckedLoan): Ending {
  const open = openLoan(loan);
  const preview = loan.choices.includes('settle') ? wholePreview(open) : null;
  const hindrance = hindranceOf();
  return {
    open,
    preview: hindrance === null ? preview : null,
    hindrance,
    owesNow: totalOf(open.position.payableNow) > 0,
    isCurrent: verdict !== null,
  };

  function hindranceOf(): Hindrance | null {
    if (loan.repaymentInFlight !== null) return 'in-flight';
    if (verdict !== null && verdict.verdict !== 'verified') return 'contradicted';
    return preview === null ? 'not-offered' : null;
  }
}

/** @param ids of those chosen; unknown ones, and those that something hinders, are left out. */
export function together(all: readonly Ending[], ids: ReadonlySet<string>): Endings {
  const chosen = all.flatMap((ending) => {
    const { preview } = ending;
    return preview !== null && ids.has(ending.open.loan.id) ? [{ ...ending, preview }] : [];
  });
  const left = all.filter(({ open, hindrance }) => hindrance !== 'in-flight' && !ids.has(open.loan.id));
  return {
    chosen,
    total: sum(chosen.map(({ preview }) => preview.amount)),
    breakdown: sumBreakdowns(chosen.map(({ preview }) => preview.breakdown)),
    saving: sum(chosen.map(({ preview }) => preview.saving)),
    dueFirst: chosen.length > 0 && left.some(({ owesNow }) => owesNow),
  };
}
