/**
 * Form and quote of one day: when midnight passes at the lender, what is known of the day before is asked for once more,
 * and the person goes on. A quote in hand stays what it was on its own day: it can be signed until it runs out (1.12).
 */
import { useEffect, useRef, useState } from 'react';
import type { Quote } from '../../contract/quote';

export interface SameDay {
  /** The day by which the quote is to be checked, `YYYY-MM-DD`. */
  readonly day: string;
  /** One of the two is being asked for once more. */
  readonly joining: boolean;
}

export interface SameDayWish {
  readonly quote: Quote | null;
  /** As home knows it now, `YYYY-MM-DD`. */
  readonly businessDate: string;
  /** While something is read or signed nothing is exchanged under it. */
  readonly paused: boolean;
  /** Asks for home and products again. */
  readonly onStale: () => Promise<unknown>;
  /** Asks for the quote again. */
  readonly renew: () => Promise<unknown>;
}

export function useSameDay({ quote, businessDate, paused, onStale, renew }: SameDayWish): SameDay {
  /** Quotes that were of the same day as home once. */
  const [agreed, setAgreed] = useState<string | null>(null);
  /** For which something has been asked once more already: if the two still differ, the lender contradicts itself. */
  const [tried, setTried] = useState<string | null>(null);
  const asking = useRef<string | null>(null);
  const ask = useRef({ onStale, renew });
  useEffect(() => {
    ask.current = { onStale, renew };
  });

  const id = quote?.id ?? null;
  const valueDate = quote?.terms.valueDate ?? businessDate;
  const differs = valueDate !== businessDate;
  useEffect(() => {
    if (id === null || asking.current === id || tried === id) return;
    if (!differs) {
      setAgreed(id);
      return;
    }
    if (paused) return;
    asking.current = id;
    const isQuoteOld = valueDate < businessDate;
    void (isQuoteOld ? ask.current.renew() : ask.current.onStale()).finally(() => {
      asking.current = null;
      setTried(id);
    });
  }, [id, differs, valueDate, businessDate, paused, tried]);

  return {
    day: agreed === id ? valueDate : businessDate,
    joining: id !== null && differs && agreed !== id && tried !== id,
  };
}
