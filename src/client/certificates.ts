/** The settlement certificate of a settled loan, and its signed file (product.md F54). */
import { queryOptions } from '@tanstack/react-query';
import { type Certificate, getCertificateFile, issueCertificate } from '../contract/certificate';
import type { Refusal, Unreachable } from './answer';
import type { DataFile } from './my-data';
import { ask, send } from './send';

/** Issued when it is first asked for, and the same ever after: asking twice is no second certificate. */
export const certificateQuery = (loanId: string) =>
  queryOptions({
    queryKey: ['certificate', loanId],
    queryFn: ({ signal }) => ask(issueCertificate, { params: { id: loanId }, signal }),
    staleTime: Infinity,
  });

/** In the language in use. */
export async function certificateFile({
  loanId,
  number,
}: Certificate): Promise<DataFile | Refusal | Unreachable> {
  const answer = await send(getCertificateFile, { params: { id: loanId } });
  if (answer.kind !== 'reply') return answer;
  return { kind: 'file', name: `suijie-settlement-${number}.pdf`, blob: answer.reply };
}

/** The public page on which anybody checks one: of this very site. */
export const checkAddress = (): string => new URL('/verify.html', location.origin).href;
