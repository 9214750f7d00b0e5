/** Withdrawing an authorisation and giving it again, in the words that were read. product.md F06. */
import type { Authorisation } from '../../contract/manage-limit';
import type { ProblemCode } from '../../contract/problem';
import { isoMoment } from '../business-time';
import type { Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { CONSENT_KINDS, consentOf, consentText, type ConsentKind } from '../papers/consents';
import { addConsent } from '../papers/signed';
import { inTheWay } from './managing';
import { changeState, stateOf } from './state';

export const kindOf = (id: string): ConsentKind | null => CONSENT_KINDS.find((kind) => kind === id) ?? null;

/** How each can be withdrawn, as its own text says. */
export const WITHDRAWALS: Readonly<Record<ConsentKind, Authorisation['withdrawal']>> = {
  privacy: 'now',
  'credit-bureau': 'after-loans',
  'credit-agreement': 'by-closing',
};

/** What was agreed to at activation holds until it is withdrawn. */
export function isInForce(customer: Customer, kind: ConsentKind): boolean {
  return customer.limit !== null && !stateOf(customer).withdrawn.some((each) => each.kind === kind);
}

export function withdraw(draft: Draft, kind: ConsentKind, ctx: Context): ProblemCode | null {
  const { customer } = draft;
  if (customer.limit === null) return 'no-limit';
  if (!isInForce(customer, kind)) return null;
  const way = WITHDRAWALS[kind];
  if (way === 'by-closing') return 'consent-by-closing';
  if (way === 'after-loans' && inTheWay(customer).length > 0) return 'consent-holds-loans';
  const withdrawn = [...stateOf(customer).withdrawn, { kind, at: ctx.business }];
  changeState(draft, ctx, 'consent-withdrawn', { withdrawn }, kind);
  return null;
}

export interface Read {
  readonly paperId: string;
  readonly hash: string;
}

export function giveAgain(draft: Draft, kind: ConsentKind, read: Read, ctx: Context): ProblemCode | null {
  const { customer } = draft;
  const { ended, withdrawn } = stateOf(customer);
  if (customer.limit === null || ended === 'closed') return 'no-limit';
  if (isInForce(customer, kind)) return null;
  const named = consentOf(read.paperId);
  if (named?.kind !== kind) return 'consent-changed';
  const text = consentText(customer, kind, named.language);
  if (text.hash !== read.hash) return 'consent-changed';
  addConsent(draft, { id: read.paperId, kind, signedAt: isoMoment(ctx.business), text });
  const left = withdrawn.filter((each) => each.kind !== kind);
  changeState(draft, ctx, 'consent-given', { withdrawn: left }, kind);
  return null;
}
