/** Handlers of statements. product.md F58. */
import {
  getStatement,
  getStatementCsv,
  getStatementPdf,
  type StatementRange,
} from '../../contract/statement';
import { bodyOf, refuse, reply, type KeptRecord } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import type { PaperToMake } from '../documents/paper-to-make';
import { loanOf } from '../loan';
import { statementOf, type StatementPaper } from '../views/statement';
import { handler, NOT_FOUND, readAll } from './handling';

/** The statement of a range, once it is known that the loan it names is this person's. */
function stated(
  customer: Customer,
  range: StatementRange,
  ctx: Context,
  then: (paper: StatementPaper) => Outcome,
): Outcome {
  const { from, to, loanId } = range;
  if (from > to) return refuse('invalid');
  const read = (): Outcome =>
    readAll({ kind: 'record', ...(loanId === undefined ? {} : { tags: { loanId } }) }, (rows) => {
      const records = rows.map((row) => bodyOf<KeptRecord>(row));
      return then(statementOf(customer, records, range, ctx));
    });
  if (loanId === undefined || loanOf(customer, loanId) !== null) return read();
  return {
    kind: 'read-row',
    row: { kind: 'settled-loan', key: loanId },
    then: (row) => (row === null ? NOT_FOUND : read()),
  };
}

const asFile = (form: 'csv' | 'pdf', language: Context['language']) => (paper: StatementPaper) => {
  const toMake: PaperToMake = { kind: 'statement', form, language, ...paper };
  return reply(toMake);
};

export const statementHandlers = {
  getStatement: handler(getStatement, (customer, { query }, ctx) =>
    stated(customer, query, ctx, ({ statement }) => reply(statement)),
  ),
  getStatementCsv: handler(getStatementCsv, (customer, { query }, ctx) =>
    stated(customer, query, ctx, asFile('csv', ctx.language)),
  ),
  getStatementPdf: handler(getStatementPdf, (customer, { query }, ctx) =>
    stated(customer, query, ctx, asFile('pdf', ctx.language)),
  ),
};
