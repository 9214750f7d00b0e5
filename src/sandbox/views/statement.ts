/** A statement from the records: what was owed before, every movement with what was owed after it, and totals. product.md F58. */
import { formatDay } from '../../lending/calendar';
import { minus, NOTHING, plus, type Amount } from '../../lending/money';
import type { Statement, StatementRange } from '../../contract/statement';
import { isoMoment, monthOf } from '../business-time';
import type { KeptRecord } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { LENDERS } from '../lenders';
import { PRODUCTS } from '../products';
import { CURRENCY } from '../writing';

/** Collections that took nothing moved nothing. */
export type MovementOfMoney = Exclude<KeptRecord['kind'], 'auto-debit-failed'>;

export interface StatementLine {
  /** Business moment at which it was booked, and the day from which interest counts it. */
  readonly at: number;
  readonly on: string;
  readonly kind: MovementOfMoney;
  readonly loanId: string;
  readonly productName: string;
  readonly cardTail: string;
  readonly amount: Amount;
  readonly breakdown: KeptRecord['breakdown'];
  /** Principal owed after it, in all that the statement is about. */
  readonly balance: Amount;
}

export interface StatementPaper {
  readonly statement: Statement;
  readonly lines: readonly StatementLine[];
}

/** By how much it changes what is owed. */
const changeOf = ({ kind, amount, breakdown }: KeptRecord): Amount =>
  kind === 'disbursement' ? amount : minus(NOTHING, breakdown?.principal ?? NOTHING);

const NO_TOTALS: Statement['totals'] = {
  borrowed: NOTHING,
  paid: NOTHING,
  merchantRefunds: NOTHING,
  returned: NOTHING,
  principal: NOTHING,
  interest: NOTHING,
  fees: NOTHING,
  penalty: NOTHING,
};

const TOTAL_OF = {
  disbursement: 'borrowed',
  repayment: 'paid',
  'auto-debit': 'paid',
  'merchant-refund': 'merchantRefunds',
  refund: 'returned',
} as const satisfies Record<MovementOfMoney, keyof Statement['totals']>;

function added(totals: Statement['totals'], { kind, amount, breakdown }: StatementLine): Statement['totals'] {
  const name = TOTAL_OF[kind];
  const parts = (['principal', 'interest', 'fees', 'penalty'] as const).map(
    (part) => [part, plus(totals[part], breakdown?.[part] ?? NOTHING)] as const,
  );
  return { ...totals, ...Object.fromEntries(parts), [name]: plus(totals[name], amount) };
}

/** @param records of the customer, or of the one loan, oldest first. */
export function statementOf(
  customer: Customer,
  records: readonly KeptRecord[],
  { from, to, loanId }: StatementRange,
  ctx: Context,
): StatementPaper {
  const { language } = ctx;
  const lines: StatementLine[] = [];
  let [opening, balance] = [NOTHING, NOTHING];
  for (const record of records) {
    const { kind, at, on, amount, breakdown, cardTail, productId } = record;
    const month = monthOf(at);
    if (kind === 'auto-debit-failed' || month > to) continue;
    balance = plus(balance, changeOf(record));
    if (month < from) {
      opening = balance;
      continue;
    }
    const productName = PRODUCTS[productId].name[language];
    const line = {
      at,
      on: formatDay(on),
      kind,
      loanId: record.loanId,
      productName,
      cardTail,
      amount,
      breakdown,
    };
    lines.push({ ...line, balance });
  }
  const first = customer.products[0];
  const { name, licence, hotline } = LENDERS[first === undefined ? 'bank' : PRODUCTS[first.id].lender];
  const statement: Statement = {
    from,
    to,
    loanId: loanId ?? null,
    preparedAt: isoMoment(ctx.business),
    lender: { name: name[language], licence: licence[language], hotline },
    borrower: { name: customer.profile.name[language], idNumber: customer.profile.idNumber },
    currency: CURRENCY,
    opening,
    closing: balance,
    movements: lines.length,
    totals: lines.reduce(added, NO_TOTALS),
  };
  return { statement, lines };
}
