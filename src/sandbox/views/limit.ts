/** The limit as its owner manages it: reasons, bounds, authorisations, history. product.md F04, F06, F08. */
import { formatDay } from '../../lending/calendar';
import type { Authorisation, LimitChange, LimitFile } from '../../contract/manage-limit';
import { limitOf } from '../borrow/standing';
import { isoMoment } from '../business-time';
import { bodyOf } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { isInForce, WITHDRAWALS } from '../limit/authorising';
import { dataUsed, NOT_USED } from '../limit/data-used';
import { boundsOf, inTheWay } from '../limit/managing';
import { nextSteps, standingReason } from '../limit/reasons';
import { stateOf, type KeptChange } from '../limit/state';
import { CONSENT_KINDS, consentView } from '../papers/consents';
import type { SignedPaper } from '../papers/signed';
import type { Row } from '../store';

/** What the aggregate does not hold: rows, oldest first. */
export interface LimitRows {
  /** Consents as they were signed. */
  readonly consents: readonly Row[];
  readonly changes: readonly Row[];
}

export function limitFileView(customer: Customer, rows: LimitRows, ctx: Context): LimitFile {
  const { expiresOn, pausedAt, ended } = stateOf(customer);
  const { language } = ctx;
  return {
    standing: customer.standing,
    standingReason: standingReason(customer, ctx),
    nextSteps: nextSteps(customer),
    limit: customer.limit === null ? null : limitOf(customer),
    ...boundsOf(customer),
    expiresOn: expiresOn === null || ended === 'closed' ? null : formatDay(expiresOn),
    adjustable: customer.limit !== null && ended === null,
    closable: customer.limit !== null && ended !== 'closed',
    paused: pausedAt !== null,
    data: dataUsed(customer, language),
    notUsed: NOT_USED[language],
    authorisations: authorisationViews(customer, rows, ctx),
    inTheWay: inTheWay(customer),
    history: historyView(rows),
  };
}

export function authorisationViews(
  customer: Customer,
  { consents }: LimitRows,
  ctx: Context,
): Authorisation[] {
  const { withdrawn } = stateOf(customer);
  const papers = consents.map((row) => bodyOf<SignedPaper>(row).paper);
  return CONSENT_KINDS.map((kind) => {
    const last = papers.findLast((paper) => paper.kind === kind);
    const gone = withdrawn.find((each) => each.kind === kind);
    return {
      ...consentView(customer, kind, ctx.language),
      signed: last?.signedAt ? { paperId: last.id, at: last.signedAt } : null,
      inForce: isInForce(customer, kind),
      withdrawnAt: gone === undefined ? null : isoMoment(gone.at),
      withdrawal: WITHDRAWALS[kind],
    };
  });
}

export function historyView({ changes }: Pick<LimitRows, 'changes'>): LimitChange[] {
  return changes
    .map((row) => bodyOf<KeptChange>(row))
    .map(({ at, ...change }) => ({ ...change, at: isoMoment(at) }))
    .reverse();
}
