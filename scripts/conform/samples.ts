/** A body of the right form for each endpoint that takes one, about things that do not exist. */
import type { EndpointName } from '../../src/contract/endpoints';

/** An id of the right form that no lender has given. */
export const NOBODYS = 'conform-no-such-thing';

const PROOF = { kind: 'app-pin', token: 'conformconformconformconform' };

export const SAMPLES: Partial<Record<EndpointName, unknown>> = {
  createSession: { credential: { kind: 'ticket', ticket: 'conformconformconformconform' } },
  checkEntrance: { credential: { kind: 'ticket', ticket: 'conformconformconformconform' } },
  bindSession: { key: { x: 'A'.repeat(43), y: 'A'.repeat(43) } },
  renewSession: { renewal: 'conform.nobody', nonce: 'conform.nobody', signature: 'A'.repeat(86) },
  setTellMe: { tellMe: true },
  activate: { consents: [{ paperId: NOBODYS, hash: 'A'.repeat(43) }] },
  changeLimit: { total: 100_000 },
  pauseLimit: { paused: true },
  giveConsent: { paperId: NOBODYS, hash: 'A'.repeat(43) },
  createLimitIncrease: {
    kind: 'marriage',
    fields: { holder: '李*', numberTail: '4218' },
    typed: [],
    picture: 'A'.repeat(43),
  },
  createQuote: {
    productId: NOBODYS,
    amount: 100_000,
    method: 'equal-instalment',
    months: 12,
    purpose: 'travel',
    cardId: NOBODYS,
  },
  checkCard: { number: '6228460000000124' },
  checkCertificate: { code: '222222222222' },
  addCard: { cardCheckId: NOBODYS },
  setReminders: { before: true, onDay: true },
  createComplaint: { kind: 'other', words: 'Asked by the conformance suite.' },
  confirmCostStatement: { readSeconds: 60 },
  createChallenge: { for: { kind: 'loan', quoteId: NOBODYS } },
  checkPin: { pin: '000000' },
  addPasskey: {
    passkeySetupId: NOBODYS,
    challengeId: NOBODYS,
    proof: PROOF,
    credential: {
      id: 'A'.repeat(22),
      response: { clientDataJSON: 'A'.repeat(64), attestationObject: 'A'.repeat(64) },
    },
  },
  createSigningDevice: { device: NOBODYS, challengeId: NOBODYS, proof: PROOF },
  createLoan: { quoteId: NOBODYS, challengeId: NOBODYS, proof: PROOF },
  changeApplicationCard: { cardId: NOBODYS },
  createRepaymentQuote: { purpose: 'due', loanIds: [NOBODYS], cardId: NOBODYS },
  createNegotiation: { loanId: NOBODYS, situation: 'other', monthly: 72_000, dayOfMonth: 15 },
  confirmNegotiatedPlanStatement: { readSeconds: 60 },
  createAgreement: { planId: NOBODYS, challengeId: NOBODYS, proof: PROOF },
  createHandOver: { loanId: NOBODYS },
  createRepayment: { repaymentQuoteId: NOBODYS, challengeId: NOBODYS, proof: PROOF },
  reportDifference: {
    about: { kind: 'loan', id: NOBODYS },
    differences: [{ path: 'payoff.total', stated: '1', computed: '2' }],
  },
};
