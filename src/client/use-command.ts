/**
 * A command that moves money, from a screen: sent once, its outcome found out however the network behaves, still
 * remembered after a reload (product.md F18).
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Proof } from '../contract/challenge';
import type { Problem } from '../contract/problem';
import type { Answer } from './answer';
import { type Look, type Outcome, personPresent, settleCommand, watchCommand } from './outcome';
import {
  closeCommand,
  type CommandKind,
  markSent,
  markUnsent,
  openCommand,
  type PendingCommand,
  unsettledCommands,
} from './pending-command';

export type CommandState<R> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending' }
  /**
   * Lock the action and say so: 正在确认结果，请不要重复提交. `again`, once nothing is sent by itself any longer: the
   * person may send the very same again. `resign`, after a reload: the same quote may be signed anew, since a newer
   * challenge voids the one before.
   */
  | {
      readonly kind: 'unknown';
      readonly correlationId: string | null;
      readonly again: (() => void) | null;
      readonly resign: boolean;
    }
  | { readonly kind: 'done'; readonly reply: R }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Certain: nothing happened and nothing will. It may be sent again. */
  | { readonly kind: 'not-done' };

export interface Commanding<R> {
  readonly kind: CommandKind;
  /** The quote that is signed; null while there is none. */
  readonly quoteId: string | null;
  readonly submit: (command: PendingCommand, proof: Proof) => Promise<Answer<R>>;
  /** For a quote's id, how to see what became of it: `lookForLoan`, `lookForRepayment`. */
  readonly look: (quoteId: string) => Look<R>;
  /** Once, on a reply: go on to the result. */
  readonly onDone: (reply: R) => void;
}

export interface Command<R> {
  readonly state: CommandState<R>;
  /** Sends it, signed. Further calls while one is under way do nothing. */
  readonly send: (challengeId: string, proof: Proof) => void;
}

const READY = { kind: 'ready' } as const;

export function useCommand<R>(commanding: Commanding<R>): Command<R> {
  const { kind, quoteId } = commanding;
  const latest = useRef(commanding);
  useEffect(() => {
    latest.current = commanding;
  });
  const running = useRef<AbortController | null>(null);
  /** What runs is only looking, on behalf of a page that was reloaded. */
  const onlyLooking = useRef(false);
  const [state, setState] = useState<CommandState<R>>(READY);

  const finish = useCallback((key: string, outcome: Outcome<R> | null) => {
    if (outcome === null) return;
    running.current = null;
    if (outcome.kind === 'not-done') markUnsent(key);
    else closeCommand(key);
    if (outcome.kind === 'reply') {
      setState({ kind: 'done', reply: outcome.reply });
      latest.current.onDone(outcome.reply);
    } else if (outcome.kind === 'problem') {
      setState({ kind: 'refused', problem: outcome.problem });
    } else {
      setState({ kind: 'not-done' });
    }
  }, []);

  const run = useCallback(
    (command: PendingCommand, proof: Proof, sentBefore: boolean) => {
      running.current?.abort();
      onlyLooking.current = false;
      const control = new AbortController();
      running.current = control;
      setState({ kind: 'sending' });
      const { submit, look } = latest.current;
      const again = () => run(command, proof, true);
      let lastCorrelation: string | null = null;
      const watch = look(command.quoteId);
      void settleCommand<R>({
        attempt: () => submit(command, proof),
        look: () => {
          // From here on nothing is sent by itself: the person may, with the same key.
          if (!control.signal.aborted)
            setState({ kind: 'unknown', correlationId: lastCorrelation, again, resign: false });
          return watch();
        },
        onUnknown: (correlationId) => {
          lastCorrelation = correlationId;
          if (!control.signal.aborted)
            setState({ kind: 'unknown', correlationId, again: null, resign: false });
        },
        present: personPresent,
        signal: control.signal,
        sentBefore,
      }).then((outcome) => {
        if (running.current === control) finish(command.key, outcome);
      });
    },
    [finish],
  );

  const send = useCallback(
    (challengeId: string, proof: Proof) => {
      if (quoteId === null || (running.current !== null && !onlyLooking.current)) return;
      run(markSent(openCommand(kind, quoteId), challengeId), proof, false);
    },
    [kind, quoteId, run],
  );

  // A page that was reloaded while submitting has no proof any longer: it looks, and only looks.
  useEffect(() => {
    if (quoteId === null) return;
    const left = unsettledCommands().find((command) => command.kind === kind && command.quoteId === quoteId);
    if (left && running.current === null) {
      const control = new AbortController();
      running.current = control;
      onlyLooking.current = true;
      setState({ kind: 'unknown', correlationId: null, again: null, resign: true });
      const look = latest.current.look(quoteId);
      void look()
        .then((outcome) => outcome ?? watchCommand({ look, signal: control.signal }))
        .then((outcome) => {
          if (running.current === control) finish(left.key, outcome);
        });
    }
    return () => {
      running.current?.abort();
      running.current = null;
      setState(READY);
    };
  }, [finish, kind, quoteId]);

  return { state, send };
}
