/** Statements for a range of months: what they say in all, and the files (product.md F58). */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getStatement, getStatementCsv, getStatementPdf, type StatementRange } from '../contract/statement';
import type { Refusal, Unreachable } from './answer';
import type { DataFile } from './my-data';
import { ask, send } from './send';

export const statementQuery = (range: StatementRange) =>
  queryOptions({
    queryKey: ['records', 'statement', range],
    queryFn: ({ signal }) => ask(getStatement, { query: range, signal }),
    placeholderData: keepPreviousData,
  });

const ENDPOINT = { csv: getStatementCsv, pdf: getStatementPdf };

/** In the language in use. */
export async function statementFile(
  range: StatementRange,
  form: keyof typeof ENDPOINT,
): Promise<DataFile | Refusal | Unreachable> {
  const answer = await send(ENDPOINT[form], { query: range });
  if (answer.kind !== 'reply') return answer;
  return { kind: 'file', name: `suijie-statement-${range.from}-${range.to}.${form}`, blob: answer.reply };
}
