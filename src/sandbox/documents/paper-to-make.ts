/** What a decider asks to be made into a file: figures and words are decided, letters and signature are not. */
import type { Certificate } from '../../contract/certificate';

export type PaperToMake = { readonly kind: 'certificate'; readonly certificate: Certificate };
