/** What a decider asks to be made into a file: figures and words are decided, letters and signature are not. */
import type { Certificate } from '../../contract/certificate';
import type { Language } from '../../contract/scalar';
import type { StatementPaper } from '../views/statement';

export type StatementToMake = StatementPaper & {
  readonly kind: 'statement';
  readonly form: 'csv' | 'pdf';
  readonly language: Language;
};

export type PaperToMake =
  { readonly kind: 'certificate'; readonly certificate: Certificate } | StatementToMake;
