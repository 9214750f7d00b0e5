/** What is chosen and typed for an early repayment, kept through a reload (product.md F19), and what it comes to. */
import { useEffect, useMemo, useState } from 'react';
import * as v from 'valibot';
import { useReader } from '../../client/device';
import { keepDraft, readDraft } from '../../client/draft';
import type { Card } from '../../contract/card';
import type { Loan } from '../../contract/loan';
import type { RepaymentPreview } from '../../lending/early-repayment';
import type { Amount } from '../../lending/money';
import { currencyExponent } from '../../ui/money-format';
import {
  modesOf,
  nextPreview,
  openLoan,
  partPreview,
  partPurposes,
  readPrincipal,
  wholePreview,
  type Mode,
  type OpenLoan,
  type PartFault,
  type PartPurpose,
} from './early-modes';

const draft = v.object({
  mode: v.picklist(['whole', 'part', 'next']),
  principal: v.string(),
  way: v.picklist(['part-shorter', 'part-lower', 'part-keep']),
  cardId: v.string(),
});
type Draft = v.InferOutput<typeof draft>;

export const draftName = (loanId: string) => `repay.${loanId}`;

export interface EarlyForm {
  readonly open: OpenLoan;
  readonly modes: readonly Mode[];
  readonly values: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly whole: RepaymentPreview | null;
  readonly next: RepaymentPreview | null;
  /** The typed principal, or what is wrong with it. */
  readonly principal: Amount | PartFault;
  /** One for each way of going on that is offered; empty while the principal is none. */
  readonly parts: readonly { readonly way: PartPurpose; readonly preview: RepaymentPreview }[];
  /** Of the mode and way chosen; null while there is none. */
  readonly chosen: RepaymentPreview | null;
}

/** @param cards the default one first. */
export function useEarlyForm(loan: Loan, cards: readonly Card[]): EarlyForm {
  const { currency } = useReader();
  const open = useMemo(() => openLoan(loan), [loan]);
  const modes = modesOf(loan);
  const ways = partPurposes(loan.choices);
  const [kept, setKept] = useState<Draft>(
    () =>
      readDraft(draftName(loan.id), draft) ?? {
        mode: 'whole',
        principal: '',
        way: 'part-shorter',
        cardId: '',
      },
  );
  useEffect(() => keepDraft(draftName(loan.id), kept), [loan.id, kept]);
  // What is no longer offered gives way to what is.
  const values: Draft = {
    ...kept,
    mode: modes.includes(kept.mode) ? kept.mode : (modes[0] ?? 'whole'),
    way: ways.includes(kept.way) ? kept.way : (ways[0] ?? 'part-shorter'),
    cardId: cards.some(({ id }) => id === kept.cardId) ? kept.cardId : (cards[0]?.id ?? ''),
  };
  const whole = useMemo(() => (modesOf(open.loan).includes('whole') ? wholePreview(open) : null), [open]);
  const next = useMemo(() => (modesOf(open.loan).includes('next') ? nextPreview(open) : null), [open]);
  const principal = readPrincipal(values.principal, currencyExponent(currency), open);
  const parts = useMemo(
    () =>
      typeof principal === 'string'
        ? []
        : partPurposes(open.loan.choices).flatMap((way) => {
            const preview = partPreview(open, way, principal);
            return preview === null ? [] : [{ way, preview }];
          }),
    [open, principal],
  );
  const part = parts.find(({ way }) => way === values.way)?.preview ?? null;
  return {
    open,
    modes,
    values,
    change: (changed) => setKept({ ...values, ...changed }),
    whole,
    next,
    principal,
    parts,
    chosen: { whole, part, next }[values.mode],
  };
}
