/** A quote kept for what is in the form: asked for once typing pauses, renewed when it runs out (product.md F13). */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Quote, QuoteRequest } from '../../contract/quote';
import type { Refusal, Unreachable } from '../../client/answer';
import { useDevice } from '../../client/device';
import { pageNow } from '../../client/page-clock';
import { createQuote } from '../../client/quotes';
import { useEnded } from '../../client/use-ended';
import { quoteChanges, type QuoteChange } from './quote-changes';

export interface HeldQuote {
  readonly request: QuoteRequest;
  readonly quote: Quote;
  /** On the page's own clock: how long it holds does not depend on the phone's time of day. */
  readonly endsAt: number;
  readonly changes: readonly QuoteChange[];
}

export interface Quoting {
  /** For exactly the request now in the form; null until there is one. */
  readonly held: HeldQuote | null;
  readonly asking: boolean;
  readonly failure: Refusal | Unreachable | null;
  /** Asks again, keeping all input; resolves with the new quote. */
  readonly renew: () => Promise<HeldQuote | null>;
}

/** How long typing must pause before the lender is asked. */
const PAUSE_MS = 500;

export interface QuoteWish {
  readonly request: QuoteRequest | null;
  /** A new one makes a quote of the day before worthless. */
  readonly businessDate: string;
  /** While something is being read, signed or found out, no new quote is asked for by itself. */
  readonly paused: boolean;
}

export function useQuote({ request, businessDate, paused }: QuoteWish): Quoting {
  const [held, setHeld] = useState<HeldQuote | null>(null);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Quoting['failure']>(null);
  const control = useRef<AbortController | null>(null);
  const previous = useRef<HeldQuote | null>(null);
  const wanted = request && JSON.stringify(request);
  const current = held !== null && JSON.stringify(held.request) === wanted ? held : null;

  const ask = useCallback(async (): Promise<HeldQuote | null> => {
    if (!request) return null;
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setAsking(true);
    setFailure(null);
    const askedAt = pageNow();
    const answer = await createQuote(request, mine.signal);
    if (control.current !== mine || mine.signal.aborted) return null;
    setAsking(false);
    if (answer.kind !== 'reply') {
      setFailure(answer);
      return null;
    }
    const quote = answer.reply;
    const before = previous.current;
    const same = before !== null && JSON.stringify(before.request) === JSON.stringify(request);
    const fresh: HeldQuote = {
      request,
      quote,
      endsAt: askedAt + (Date.parse(quote.expiresAt) - Date.parse(quote.createdAt)),
      changes: same ? quoteChanges(before.quote, quote) : [],
    };
    previous.current = fresh;
    setHeld(fresh);
    return fresh;
  }, [request]);

  const latestAsk = useRef(ask);
  useEffect(() => {
    latestAsk.current = ask;
  });

  // A new wish is asked for after a pause; the one under way is of no use any longer.
  const isHeld = current !== null;
  useEffect(() => {
    if (wanted === null || paused || isHeld) return undefined;
    control.current?.abort();
    setAsking(true);
    const timer = setTimeout(() => void latestAsk.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, paused, isHeld, businessDate]);
  useEffect(() => {
    if (wanted === null) {
      control.current?.abort();
      setAsking(false);
      setFailure(null);
    }
  }, [wanted]);

  // Renewing is free and keeps all input, so it happens by itself while the form is on screen.
  const ended = useEnded(current?.endsAt);
  useEffect(() => {
    if (ended && !paused) void latestAsk.current();
  }, [ended, paused]);
  // What failed for want of a network is asked for when there is one again.
  const online = useDevice((device) => device.online);
  const whenBack = useEffectEvent(() => {
    if (failure?.kind === 'unreachable' && failure.silence === 'offline' && !paused) void ask();
  });
  useEffect(() => {
    if (online) whenBack();
  }, [online]);
  useEffect(() => () => control.current?.abort(), []);

  return { held: current, asking: asking && current === null, failure, renew: ask };
}
