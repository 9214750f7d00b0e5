/** Something that a person writes and the lender keeps once: silence is asked about with the same key. */
import { useRef, useState } from 'react';
import type { Answer, Refusal, Unreachable } from './answer';
import { opaqueId } from './opaque-id';

export interface SentOnce<Message> {
  readonly busy: boolean;
  /** It is not known whether the lender has it: the same must be sent again, and stays as it is until then. */
  readonly uncertain: boolean;
  readonly failure: Refusal | Unreachable | null;
  readonly send: (message: Message) => Promise<void>;
}

/** Whether it is certain how it ended. */
const isCertain = (answer: Answer<unknown>): boolean =>
  answer.kind === 'reply' ||
  (answer.kind === 'problem' && answer.problem.status < 500 && answer.problem.status !== 429);

/** @param deliver with a key that was made once for this very message: with it, sending again adds nothing. */
export function useSentOnce<Message, Reply>(
  deliver: (message: Message, key: string) => Promise<Answer<Reply>>,
  onReply: (reply: Reply) => void,
): SentOnce<Message> {
  const [busy, setBusy] = useState(false);
  const [uncertain, setUncertain] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const key = useRef<string | null>(null);
  const send = async (message: Message) => {
    setBusy(true);
    setFailure(null);
    key.current ??= opaqueId();
    const answer = await deliver(message, key.current);
    setBusy(false);
    setUncertain(!isCertain(answer));
    if (isCertain(answer)) key.current = null;
    if (answer.kind === 'reply') onReply(answer.reply);
    else setFailure(answer);
  };
  return { busy, uncertain, failure, send };
}
