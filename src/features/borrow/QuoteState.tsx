/** How the quote in hand stands: checked figure by figure (F81), and how long it still holds (F13). */
import { memo } from 'react';
import type { Verdict } from '../../lending/verify';
import { VerifiedTag } from '../../ui/VerifiedTag';
import { QuoteClock } from './QuoteClock';
import type { Quoting } from './use-quote';
import css from './QuoteState.module.css';

export interface QuoteStateProps {
  /** Null while none is in hand. */
  held: Quoting['held'];
  /** What the check of the quote in hand said; null while there is none. */
  verdict: Verdict | null;
}

/** Unchanged while another amount is dragged. */
export const QuoteState = memo(function QuoteState({ held, verdict }: QuoteStateProps) {
  return (
    <span className={css.state}>
      <VerifiedTag verdict={verdict} />
      {held && <QuoteClock endsAt={held.endsAt} />}
    </span>
  );
});
