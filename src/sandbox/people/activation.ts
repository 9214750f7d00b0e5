/** Accepting the offer with the three consents as read. product.md F03. */
import { addMonths } from '../../lending/calendar';
import type { ProblemCode } from '../../contract/problem';
import { dateOf, isoMoment } from '../business-time';
import { patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { LENDERS } from '../lenders';
import { limitEnd } from '../limit/review';
import { changeState, FRESH } from '../limit/state';
import { consentOf, CONSENT_KINDS, consentText, type ConsentKind } from '../papers/consents';
import { addConsent } from '../papers/signed';
import { PRODUCTS } from '../products';

export interface Accepted {
  readonly paperId: string;
  readonly hash: string;
}

const ADULT_MONTHS = 18 * 12;

/** Activates the limit, or says why not. An active limit stays as it is. */
export function activateLimit(draft: Draft, accepted: readonly Accepted[], ctx: Context): ProblemCode | null {
  const { customer } = draft;
  if (customer.standing === 'active') return null;
  if (customer.standing !== 'invited' || customer.offer === null) return 'not-invited';
  const consents = readConsents(customer, accepted);
  if (typeof consents === 'string') return consents;
  const barred = personBarred(customer, ctx);
  if (barred !== null) return barred;
  for (const { kind, paperId, language } of consents) {
    const text = consentText(customer, kind, language);
    addConsent(draft, { id: paperId, kind, signedAt: isoMoment(ctx.business), text });
  }
  const { limit } = customer.offer;
  patch(draft, { limit });
  changeState(draft, ctx, 'activated', { ...FRESH, expiresOn: limitEnd(dateOf(ctx.business)) });
  return null;
}

interface ReadConsent {
  readonly kind: ConsentKind;
  readonly paperId: string;
  readonly language: 'zh-CN' | 'en';
}

/** Each kind once, in the words that were read: other words are another consent. */
function readConsents(customer: Customer, accepted: readonly Accepted[]): ReadConsent[] | ProblemCode {
  const read = new Map<ConsentKind, ReadConsent>();
  for (const { paperId, hash } of accepted) {
    const named = consentOf(paperId);
    if (named === null || consentText(customer, named.kind, named.language).hash !== hash) {
      return 'consent-changed';
    }
    read.set(named.kind, { ...named, paperId });
  }
  return read.size < CONSENT_KINDS.length ? 'consents-incomplete' : [...read.values()];
}

function personBarred({ profile, products }: Customer, ctx: Context): ProblemCode | null {
  if (addMonths(profile.bornOn, ADULT_MONTHS) > dateOf(ctx.business)) return 'too-young';
  const barsStudents = products.some(({ id }) => LENDERS[PRODUCTS[id].lender].barsStudents);
  return profile.student && barsStudents ? 'student-barred' : null;
}
