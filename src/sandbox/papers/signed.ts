/** Signed papers as rows: whole, with their hash, never changed. product.md F53. */
import type { Paper, PaperText } from '../../contract/paper';
import { append, type Draft } from '../change';

/** By which consents are found among all papers. */
export const CONSENT_TAG = 'consent';

export interface SignedPaper {
  readonly paper: Paper;
  readonly text: PaperText;
}

export interface NewPaper {
  readonly id: string;
  readonly kind: Paper['kind'];
  readonly signedAt: string;
  readonly loanId: string | null;
  readonly text: PaperText;
}

/** A consent as given: under an id of its own, since the same words may be agreed to again. */
export function addConsent(draft: Draft, { id, kind, signedAt, text }: Omit<NewPaper, 'loanId'>): void {
  const { title, hash } = text;
  const key = `${id}-${draft.customer.seq + 1}`;
  const signed: SignedPaper = { paper: { id: key, kind, title, hash, signedAt, loanId: null }, text };
  append(draft, 'paper', key, signed, { type: CONSENT_TAG });
}

export function addPaper(draft: Draft, { id, kind, signedAt, loanId, text }: NewPaper): void {
  const { title, hash } = text;
  const signed: SignedPaper = { paper: { id, kind, title, hash, signedAt, loanId }, text };
  append(draft, 'paper', id, signed, loanId === null ? {} : { loanId });
}
