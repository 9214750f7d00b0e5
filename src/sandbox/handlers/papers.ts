/** Handlers of records and papers. */
import { getPaper, listPapers, type Paper } from '../../contract/paper';
import { listRecords } from '../../contract/record';
import { bodyOf, reply, type KeptRecord } from '../change';
import { consentOf, consentText } from '../papers/consents';
import type { SignedPaper } from '../papers/signed';
import { recordView } from '../views/record';
import { handler, idOf, NOT_FOUND, replyPage } from './handling';

export const paperHandlers = {
  listRecords: handler(listRecords, (_customer, { query }, ctx) => {
    const { kind, month, loanId, cursor } = query;
    const tags = {
      ...(kind === undefined ? {} : { type: kind }),
      ...(month === undefined ? {} : { month }),
      ...(loanId === undefined ? {} : { loanId }),
    };
    return replyPage({ kind: 'record', tags }, cursor, (row) => recordView(bodyOf<KeptRecord>(row), ctx));
  }),

  listPapers: handler(listPapers, (_customer, { query: { loanId, cursor } }) =>
    replyPage(
      { kind: 'paper', ...(loanId === undefined ? {} : { tags: { loanId } }) },
      cursor,
      (row) => bodyOf<SignedPaper>(row).paper,
    ),
  ),

  getPaper: handler(getPaper, (customer, input) => {
    const key = idOf(input);
    return {
      kind: 'read-row',
      row: { kind: 'paper', key },
      then: (row) => {
        if (row !== null) return reply(bodyOf<SignedPaper>(row));
        const consent = consentOf(key);
        if (consent === null) return NOT_FOUND;
        // Not signed yet: the words to be read before the consent is given.
        const text = consentText(customer, consent.kind, consent.language);
        const { title, hash } = text;
        const paper: Paper = { id: key, kind: consent.kind, title, hash, signedAt: null, loanId: null };
        return reply({ paper, text });
      },
    };
  }),
};
