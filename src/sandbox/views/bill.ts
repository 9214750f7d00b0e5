/** What is payable now and what falls due next, across a person's loans. product.md F30. */
import { bills as billsOf, type Bill as Computed, type BillLine } from '../../lending/bill';
import { formatDay } from '../../lending/calendar';
import type { Bill } from '../../contract/bill';
import { dateOf, isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { heldLoans, loanOf } from '../loan';
import { cardViewOf } from '../people/cards';
import { PRODUCTS } from '../products';
import { nextCollection } from '../repay/collection';

/** Everything due or overdue today in one bill, if anything is; then the next instalments by due date. */
export function bills(
  customer: Customer,
  ctx: Context,
): { readonly payable: Bill | null; readonly upcoming: Bill[] } {
  const on = dateOf(ctx.business);
  const { payable, upcoming } = billsOf(heldLoans(customer.loans, on), on);
  return {
    payable: payable === null ? null : billView(customer, payable, true, ctx),
    upcoming: upcoming.map((bill) => billView(customer, bill, false, ctx)),
  };
}

function billView(customer: Customer, bill: Computed, payable: boolean, ctx: Context): Bill {
  const { due, total, breakdown, overdueDays, penaltyPerDay, lines } = bill;
  return {
    due: formatDay(due),
    payable,
    total,
    breakdown,
    overdueDays,
    penaltyPerDay,
    items: lines.map((line) => itemView(customer, line, ctx)),
    debit: debitView(customer, lines[0], ctx),
  };
}

function itemView(customer: Customer, line: BillLine, ctx: Context): Bill['items'][number] {
  const { loanId, no, due, overdueDays, amount, breakdown, penaltyBase, penaltyRate } = line;
  const productId = loanOf(customer, loanId)?.productId ?? 'choice';
  return {
    loanId,
    productName: PRODUCTS[productId].name[ctx.language],
    instalmentNo: no,
    due: formatDay(due),
    overdueDays,
    amount,
    breakdown,
    penaltyBase,
    penaltyRate,
  };
}

function debitView(customer: Customer, line: BillLine | undefined, ctx: Context): Bill['debit'] {
  const loan = line === undefined ? null : loanOf(customer, line.loanId);
  const { id, bank, tail } = cardViewOf(customer, loan?.cardId ?? '', ctx.language);
  const nextAt = nextCollection(customer);
  const { last } = customer.collections;
  return {
    cardId: id,
    bank,
    tail,
    nextAt: nextAt === null ? null : isoMoment(nextAt),
    last: last === null ? null : { at: isoMoment(last.at), result: last.result, amount: last.amount },
  };
}
