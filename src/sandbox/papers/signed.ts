/** Signed papers as rows: whole, with their hash, never changed. product.md F53. */
import type { Paper, PaperText } from '../../contract/paper';
import { append, type Draft } from '../change';

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

export function addPaper(draft: Draft, { id, kind, signedAt, loanId, text }: NewPaper): void {
  const { title, hash } = text;
  const signed: SignedPaper = { paper: { id, kind, title, hash, signedAt, loanId }, text };
  append(draft, 'paper', id, signed, loanId === null ? {} : { loanId });
}
