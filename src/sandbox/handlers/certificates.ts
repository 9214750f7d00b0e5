/** Handlers of settlement certificates. product.md F54. */
import { getCertificateFile, issueCertificate } from '../../contract/certificate';
import { bodyOf, draftOf, refuse, reply } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import type { PaperToMake } from '../documents/paper-to-make';
import { loanOf, type SettledLoan } from '../loan';
import { issueCertificate as issue, type KeptCertificate } from '../papers/certificate';
import { handler, idOf, NOT_FOUND } from './handling';

/** The certificate of this loan when there is one, else what `otherwise` says. */
function certificateOf(
  loanId: string,
  found: (kept: KeptCertificate) => Outcome,
  otherwise: () => Outcome = () => NOT_FOUND,
): Outcome {
  return {
    kind: 'read-row',
    row: { kind: 'certificate', key: loanId },
    then: (row) => (row === null ? otherwise() : found(bodyOf<KeptCertificate>(row))),
  };
}

function issueFirst(customer: Customer, loanId: string, ctx: Context): Outcome {
  if (loanOf(customer, loanId) !== null) return refuse('loan-not-settled');
  return {
    kind: 'read-row',
    row: { kind: 'settled-loan', key: loanId },
    then: (row) => {
      if (row === null) return NOT_FOUND;
      const draft = draftOf(customer);
      return reply(issue(draft, bodyOf<SettledLoan>(row), ctx)[ctx.language], draft);
    },
  };
}

/** What anybody may read who holds the code; whose it is, the code has told. */
export function checkedCertificate(loanId: string, code: string, ctx: Context): Outcome {
  return certificateOf(loanId, (kept) =>
    kept[ctx.language].code === code ? reply(kept[ctx.language]) : NOT_FOUND,
  );
}

export const certificateHandlers = {
  issueCertificate: handler(issueCertificate, (customer, input, ctx) => {
    const loanId = idOf(input);
    return certificateOf(
      loanId,
      (kept) => reply(kept[ctx.language]),
      () => issueFirst(customer, loanId, ctx),
    );
  }),

  getCertificateFile: handler(getCertificateFile, (_customer, input, ctx) =>
    certificateOf(idOf(input), (kept) => {
      const paper: PaperToMake = { kind: 'certificate', certificate: kept[ctx.language] };
      return reply(paper);
    }),
  ),
};
