/** Until which day the interest of an instalment is explained, however it was closed: product.md F38, 1.5. */
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from './calendar';
import { previewRepayment } from './early-repayment';
import { explainInstalment } from './explain';
import { isRefusal } from './refusal';
import { WORKED_EXAMPLE } from './testing/loans';
import type { LoanEvent } from './terms';

const ARRIVAL = WORKED_EXAMPLE.valueDate;
/** Days from the arrival; the first instalment is due after 31. */
const after = (days: number): Day => addDays(ARRIVAL, days);

describe('the interest of the first instalment', () => {
  const FEWEST = 20;
  const terms = { ...WORKED_EXAMPLE, minimumDays: FEWEST };

  it.each([
    ['paid on its due date', 'due', 31, 31, 18_600],
    ['paid late: it bears none beside its penalty', 'due', 34, 31, 18_600],
    ['paid early, as the next', 'next', 17, 17, 10_200],
    ['settled with the loan', 'settle', 25, 25, 15_000],
    ['settled before the fewest days that are charged', 'settle', 17, FEWEST, 12_000],
    ['settled on its due date', 'settle', 31, 31, 18_600],
  ] as const)('%s', (_, purpose, paidAfter, days, interest) => {
    const on = after(paidAfter);
    const arrived: LoanEvent = { kind: 'disbursed', on: ARRIVAL };
    const preview = previewRepayment(terms, [arrived], on, { purpose });
    if (isRefusal(preview)) throw new Error(preview.reason);
    const events = [arrived, { kind: 'paid', on, purpose, amount: preview.amount } as const];
    const [line] = explainInstalment(terms, events, after(61), 1);
    expect(line).toMatchObject({ kind: 'interest', from: ARRIVAL, to: after(days), days, amount: interest });
  });
});
