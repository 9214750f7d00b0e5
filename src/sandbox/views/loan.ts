/** A loan as its owner sees it: with all that is needed to check every figure. product.md F50, F51, F81. */
import { annualRates } from '../../lending/annual-rate';
import { amount } from '../../lending/money';
import { formatDay, type Day } from '../../lending/calendar';
import { repaymentChoices } from '../../lending/early-repayment';
import { payoff } from '../../lending/payoff';
import { plan } from '../../lending/schedule';
import type { LoanPosition } from '../../lending/terms';
import type { Loan, LoanSummary } from '../../contract/loan';
import { toWire } from '../../contract/wire';
import { dateOf } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { disbursedOn, positionOn, repaymentInFlight, type RunningLoan, type SettledLoan } from '../loan';
import { cardViewOf } from '../people/cards';
import { PRODUCTS } from '../products';

type Shown = RunningLoan | SettledLoan;

const settledOnOf = (loan: Shown): Day | null => ('settledOn' in loan ? loan.settledOn : null);

export function loanSummary(loan: Shown, ctx: Context): LoanSummary {
  return summaryAt(loan, positionOn(loan, dateOf(ctx.business)), ctx);
}

function summaryAt(loan: Shown, position: LoanPosition, ctx: Context): LoanSummary {
  const { terms } = loan;
  const settledOn = settledOnOf(loan);
  return {
    id: loan.id,
    productId: loan.productId,
    productName: PRODUCTS[loan.productId].name[ctx.language],
    principal: terms.principal,
    outstanding: position.outstanding,
    method: terms.method,
    months: terms.months,
    rate: terms.rate,
    state: position.state,
    disbursedOn: formatDay(disbursedOn(loan)),
    instalments: position.instalments.length,
    paid: position.instalments.filter((row) => row.closedOn !== null).length,
    next: nextOf(position),
    settledOn: settledOn === null ? null : formatDay(settledOn),
  };
}

/** The oldest instalment with anything unpaid: what of it is still to pay. */
function nextOf({ instalments }: LoanPosition): LoanSummary['next'] {
  const row = instalments.find(({ closedOn }) => closedOn === null);
  if (row === undefined) return null;
  const planned = row.principal + row.interest + row.fee + row.penalty;
  const paid = row.paid.principal + row.paid.interest + row.paid.fees + row.paid.penalty;
  return { no: row.no, due: formatDay(row.due), amount: amount(planned - paid) };
}

export function loanView(customer: Customer, loan: Shown, ctx: Context): Loan {
  const on = dateOf(ctx.business);
  const position = positionOn(loan, on);
  const { terms, events } = loan;
  const planned = plan(terms, disbursedOn(loan));
  const isSettled = position.state === 'settled';
  return {
    ...summaryAt(loan, position, ctx),
    asOf: formatDay(on),
    terms: { ...toWire(terms), allocation: [...terms.allocation] },
    events: events.map((event) => toWire(event)),
    plan: toWire(planned),
    annual: annualRates(planned, disbursedOn(loan), terms.principal),
    costStatement: toWire(loan.costStatement),
    position: toWire(position),
    payoff: isSettled ? null : toWire(payoff(terms, events, on)),
    choices: [...repaymentChoices(terms, position)],
    card: cardViewOf(customer.cards, loan.cardId, ctx.language),
    contractPaperId: loan.contractPaperId,
    repaymentInFlight: repaymentInFlight(customer, loan.id),
  };
}
