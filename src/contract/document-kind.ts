/** Kinds of proof for a higher limit and what is told of each: figures, dates and masked names, never the picture (product.md F07). */
import * as v from 'valibot';
import { date } from './scalar';

export const documentKind = v.picklist([
  'payslip',
  'income-tax',
  'social-insurance',
  'housing-fund',
  'employment',
  'labour-contract',
  'bank-statement',
  'pension',
  'business-licence',
  'business-tax',
  'deposit',
  'holdings',
  'insurance',
  'property',
  'vehicle',
  'mortgage',
  'rent',
  'utility',
  'credit-card',
  'degree',
  'graduation',
  'qualification',
  'marriage',
]);
export type DocumentKind = v.InferOutput<typeof documentKind>;

/** Money on a document, at most CNY 100 million: more is a slip of the reading. */
const evidence = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000_000));

/** A surname and stars, `李*` or `Li *`: a whole name is refused, so none is ever sent. */
export const maskedName = v.pipe(
  v.string(),
  v.regex(/^(?:[\u3400-\u9fff]|[A-Za-z][A-Za-z'-]{0,29} ?)\*{1,3}$/),
);

/** Everything that a document can say; which of it a kind needs stands in {@link NEEDED}. */
export const documentFields = v.strictObject({
  /** Whose it is, masked. */
  holder: v.optional(maskedName),
  /** Employer, bank, school, insurer or office, as printed. */
  organisation: v.optional(v.pipe(v.string(), v.minLength(2), v.maxLength(60), v.regex(/\S/))),
  /** The month that it is about; the last one of a stretch. */
  month: v.optional(v.pipe(v.string(), v.regex(/^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/))),
  issuedOn: v.optional(date),
  /** The last day of what it promises. */
  until: v.optional(date),
  /** After deductions where the document says so. */
  monthlyIncome: v.optional(evidence),
  yearlyIncome: v.optional(evidence),
  taxPaid: v.optional(evidence),
  /** The monthly pay on which contributions are computed. */
  base: v.optional(evidence),
  /** What there is: a balance, assets, a cash value. */
  balance: v.optional(evidence),
  /** What is paid each month or was billed. */
  payment: v.optional(evidence),
  /** The last four characters of its number. */
  numberTail: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Z]{4}$/))),
});

export type FieldName = keyof v.InferOutput<typeof documentFields>;
export const FIELD_NAMES = Object.keys(documentFields.entries) as [FieldName, ...FieldName[]];
export const fieldName = v.picklist(FIELD_NAMES);

/** Those that hold money, in minor units. */
export const MONEY_FIELDS = [
  'monthlyIncome',
  'yearlyIncome',
  'taxPaid',
  'base',
  'balance',
  'payment',
] as const;
export type MoneyField = (typeof MONEY_FIELDS)[number];
export const isMoneyField = (name: FieldName): name is MoneyField =>
  MONEY_FIELDS.some((each) => each === name);

/** The same, as read or typed: plain numbers, before anybody has masked or checked them. */
export type DocumentFields = {
  readonly [F in FieldName]?: (F extends MoneyField ? number : string) | undefined;
};

/** Without these a document of the kind cannot be judged. */
export const NEEDED: Readonly<Record<DocumentKind, readonly FieldName[]>> = {
  payslip: ['monthlyIncome', 'month', 'holder', 'organisation'],
  'income-tax': ['yearlyIncome', 'month', 'holder'],
  'social-insurance': ['base', 'month', 'holder', 'organisation'],
  'housing-fund': ['base', 'month', 'holder', 'organisation'],
  employment: ['monthlyIncome', 'issuedOn', 'holder', 'organisation'],
  'labour-contract': ['monthlyIncome', 'until', 'holder', 'organisation'],
  'bank-statement': ['monthlyIncome', 'month', 'holder', 'organisation'],
  pension: ['monthlyIncome', 'month', 'holder'],
  'business-licence': ['organisation', 'holder', 'numberTail'],
  'business-tax': ['taxPaid', 'issuedOn', 'holder', 'organisation'],
  deposit: ['balance', 'issuedOn', 'holder', 'organisation'],
  holdings: ['balance', 'issuedOn', 'holder', 'organisation'],
  insurance: ['balance', 'holder', 'organisation', 'numberTail'],
  property: ['holder', 'numberTail'],
  vehicle: ['holder', 'numberTail'],
  mortgage: ['payment', 'issuedOn', 'holder', 'organisation'],
  rent: ['payment', 'until', 'holder'],
  utility: ['payment', 'month', 'holder'],
  'credit-card': ['payment', 'month', 'holder', 'organisation'],
  degree: ['holder', 'organisation', 'numberTail'],
  graduation: ['holder', 'organisation', 'numberTail'],
  qualification: ['holder', 'organisation', 'numberTail'],
  marriage: ['holder', 'numberTail'],
};

/** Told besides when the document says it. */
export const BESIDES: Readonly<Partial<Record<DocumentKind, readonly FieldName[]>>> = {
  'income-tax': ['taxPaid'],
  'housing-fund': ['balance'],
  'labour-contract': ['issuedOn'],
  pension: ['organisation'],
  'business-licence': ['issuedOn'],
  insurance: ['issuedOn'],
  property: ['issuedOn'],
  vehicle: ['issuedOn'],
  utility: ['organisation'],
  degree: ['issuedOn'],
  graduation: ['issuedOn'],
  qualification: ['issuedOn'],
  marriage: ['issuedOn'],
};

/** All fields of a kind, those needed first. */
export const fieldsOf = (kind: DocumentKind): readonly FieldName[] => [
  ...NEEDED[kind],
  ...(BESIDES[kind] ?? []),
];
