/** Contracts and authorisations, word for word as signed, with their hash (product.md F53). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { cursor, digest, id, language, moment, page, words } from './scalar';

export const paperKind = v.picklist([
  'privacy',
  'credit-bureau',
  'credit-agreement',
  'loan-contract',
  'cost-statement',
  'repayment-agreement',
]);

/** `hash` is the SHA-256 of the title and every heading and paragraph, joined by line feeds, in UTF-8. */
export const paperText = v.object({
  title: words,
  language,
  sections: v.array(v.object({ heading: words, paragraphs: v.array(words) })),
  hash: digest,
});
export type PaperText = v.InferOutput<typeof paperText>;

export const paper = v.object({
  id,
  kind: paperKind,
  title: words,
  hash: digest,
  signedAt: v.nullable(moment),
  loanId: v.nullable(id),
});
export type Paper = v.InferOutput<typeof paper>;

export const listPapers = endpoint({
  name: 'listPapers',
  method: 'GET',
  path: '/v1/papers',
  summary: 'Everything this person signed, newest first',
  auth: 'session',
  query: v.strictObject({ cursor: v.optional(cursor), loanId: v.optional(id) }),
  status: 200,
  reply: page(paper),
  problems: ['not-found'],
});

export const getPaper = endpoint({
  name: 'getPaper',
  method: 'GET',
  path: '/v1/papers/{id}',
  summary: 'A signed paper, or one to be read before consent, whole',
  auth: 'session',
  status: 200,
  reply: v.object({ paper, text: paperText }),
  problems: ['not-found'],
});
