/** What is overdue, from when it may be reported, and who may contact the person about it. product.md F35, F57. */
import { formatDay } from '../../lending/calendar';
import type { ReplyOf } from '../../contract/endpoint';
import type { getArrears } from '../../contract/arrears';
import { disputeOf, overdueLoans, reportDay } from '../arrears/arrears';
import { dateOf, isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { LENDERS } from '../lenders';
import { PRODUCTS } from '../products';

export function arrearsView(customer: Customer, ctx: Context): ReplyOf<typeof getArrears> {
  const on = dateOf(ctx.business);
  const overdue = overdueLoans(customer, on);
  const lenders = new Set(
    (overdue.length > 0 ? overdue.map(({ loan }) => loan.productId) : ['choice' as const]).map(
      (productId) => LENDERS[PRODUCTS[productId].lender].name[ctx.language],
    ),
  );
  return {
    businessDate: formatDay(on),
    loans: overdue.map(({ loan, since }) => {
      const { arrears } = loan;
      return {
        loanId: loan.id,
        productName: PRODUCTS[loan.productId].name[ctx.language],
        since: formatDay(since),
        toldAt: arrears === undefined ? null : isoMoment(arrears.toldAt),
        reportFrom: formatDay(reportDay(loan, since)),
        reportedOn:
          arrears === undefined || arrears.reportedOn === null ? null : formatDay(arrears.reportedOn),
        disputeId: disputeOf(customer, loan.id),
      };
    }),
    contact: { quiet: { from: '22:00', to: '08:00' }, by: [...lenders] },
  };
}
