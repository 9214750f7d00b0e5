/** Statements of account for a range of months (product.md F58): figures to look at first, then files to keep. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { currency } from './limit';
import { amount, count, file, id, moment, signedAmount, words } from './scalar';

/** `YYYY-MM`, by the lender's clock when a movement was booked: a month that has ended never changes. */
export const statementMonth = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** Both months included; of one loan when it is named, else of all. */
export const statementRange = v.strictObject({
  from: statementMonth,
  to: statementMonth,
  loanId: v.optional(id),
});
export type StatementRange = v.InferOutput<typeof statementRange>;

export const statement = v.object({
  from: statementMonth,
  to: statementMonth,
  loanId: v.nullable(id),
  preparedAt: moment,
  lender: v.object({ name: words, licence: words, hotline: words }),
  borrower: v.object({ name: words, idNumber: words }),
  currency,
  /** Principal owed before the first movement of the range and after its last: closing = opening + borrowed - principal. */
  opening: amount,
  closing: amount,
  /** Movements in the range; collections that took nothing are none. */
  movements: count,
  totals: v.object({
    borrowed: amount,
    /** Paid by the person: by hand and collected. */
    paid: amount,
    /** Merchants' refunds that went to a loan. */
    merchantRefunds: amount,
    /** Money that was too much, or that a merchant gave back, returned to a card. */
    returned: amount,
    /** What `paid` and `merchantRefunds` went to; below zero only where a full refund gives cost back. */
    principal: signedAmount,
    interest: signedAmount,
    fees: signedAmount,
    penalty: signedAmount,
  }),
});
export type Statement = v.InferOutput<typeof statement>;

const shared = { method: 'GET', auth: 'session', query: statementRange, status: 200 } as const;

export const getStatement = endpoint({
  ...shared,
  name: 'getStatement',
  path: '/v1/statements',
  summary: 'What a statement of these months says in all; `invalid` when they end before they begin',
  reply: statement,
  problems: ['not-found'],
});

export const getStatementCsv = endpoint({
  ...shared,
  name: 'getStatementCsv',
  path: '/v1/statements/csv',
  summary: 'Every movement as CSV (RFC 4180, UTF-8 with a byte order mark), headed in the language asked for',
  file: 'text/csv',
  reply: file,
  problems: ['not-found'],
});

export const getStatementPdf = endpoint({
  ...shared,
  name: 'getStatementPdf',
  path: '/v1/statements/pdf',
  summary: 'The same as pages to print, in the language asked for',
  file: 'application/pdf',
  reply: file,
  problems: ['not-found'],
});
