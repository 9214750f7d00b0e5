/** What each kind of document counts for, and when it does not: a lender's rules as data (product.md F07, 1.10). */
import type { DocumentKind, FieldName, MoneyField } from '../../contract/document-kind';

/** A multiple of a figure, or so much on top of the limit; both in thousandths. */
export type Weight =
  | { readonly by: 'figure'; readonly field: MoneyField; readonly permille: number }
  | { readonly by: 'limit'; readonly permille: number };

/** The date that must not be older than so many months, or that must not have passed. */
export type Freshness =
  | { readonly field: 'month' | 'issuedOn'; readonly months: number }
  | { readonly field: 'until'; readonly months: 0 }
  | null;

export interface EvidenceRule {
  readonly weight: Weight;
  readonly fresh: Freshness;
  /** What makes two documents of the kind the same one, besides the picture. */
  readonly same: readonly FieldName[];
}

const income = (field: MoneyField, months: number, fresh: Freshness): EvidenceRule => ({
  weight: { by: 'figure', field, permille: months * 1_000 },
  fresh,
  same: fresh === null ? ['organisation'] : [fresh.field, 'organisation'],
});
const assets = (permille: number, fresh: Freshness, same: readonly FieldName[]): EvidenceRule => ({
  weight: { by: 'figure', field: 'balance', permille },
  fresh,
  same,
});
const standing = (
  permille: number,
  fresh: Freshness = null,
  same: readonly FieldName[] = ['numberTail'],
): EvidenceRule => ({ weight: { by: 'limit', permille }, fresh, same });

const recent = (field: 'month' | 'issuedOn', months = 3): Freshness => ({ field, months });
const RUNNING: Freshness = { field: 'until', months: 0 };

/** A year's income counts as eight months of it, a contribution base as six, and so on. */
export const EVIDENCE: Readonly<Record<DocumentKind, EvidenceRule>> = {
  payslip: income('monthlyIncome', 8, recent('month')),
  'income-tax': {
    weight: { by: 'figure', field: 'yearlyIncome', permille: 600 },
    fresh: recent('month', 15),
    same: ['month'],
  },
  'social-insurance': income('base', 6, recent('month')),
  'housing-fund': income('base', 8, recent('month')),
  employment: income('monthlyIncome', 5, recent('issuedOn')),
  'labour-contract': income('monthlyIncome', 4, RUNNING),
  'bank-statement': income('monthlyIncome', 6, recent('month')),
  pension: income('monthlyIncome', 8, recent('month')),
  'business-licence': standing(100),
  'business-tax': {
    weight: { by: 'figure', field: 'taxPaid', permille: 5_000 },
    fresh: recent('issuedOn', 15),
    same: ['issuedOn', 'organisation'],
  },
  deposit: assets(500, recent('issuedOn'), ['issuedOn', 'organisation']),
  holdings: assets(300, recent('issuedOn'), ['issuedOn', 'organisation']),
  insurance: assets(700, null, ['numberTail']),
  property: standing(300),
  vehicle: standing(100),
  mortgage: standing(100, recent('issuedOn', 240), ['issuedOn', 'organisation']),
  rent: standing(50, RUNNING, ['until']),
  utility: standing(50, recent('month'), ['month', 'organisation']),
  'credit-card': standing(50, recent('month'), ['month', 'organisation']),
  degree: standing(100),
  graduation: standing(50),
  qualification: standing(100),
  marriage: standing(50),
};

/** One document raises the limit to at most so much of what was granted, thousandths. */
export const MOST_AT_ONCE = 2_000;
