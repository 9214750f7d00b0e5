/** A refusal or silence in words: as a state in place of the content, or as a note beside it. */
import { useLingui } from '@lingui/react/macro';
import type { Problem } from '../contract/problem';
import { ErrorState } from './ErrorState';
import { ALERT } from './icons';
import { Note } from './Note';
import { PROBLEM_WORDS, SILENCE_WORDS, type ProblemWords } from './problem-words';

/** What went wrong, as the client tells it. */
export type Failing =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreachable'; readonly silence: string; readonly correlationId: string };

function wordsOf(failure: Failing): ProblemWords {
  if (failure.kind === 'problem') return PROBLEM_WORDS[failure.problem.code];
  return failure.silence === 'offline' ? SILENCE_WORDS.offline : SILENCE_WORDS.silent;
}

const referenceOf = (failure: Failing) =>
  failure.kind === 'problem' ? failure.problem.correlationId : failure.correlationId;

export interface FailureProps {
  failure: Failing;
  onRetry?: (() => void) | undefined;
  busy?: boolean;
}

/** In place of content that could not be had. */
export function FailureState({ failure, onRetry, busy = false }: FailureProps) {
  const { t, i18n } = useLingui();
  const { title, advice } = wordsOf(failure);
  return (
    <ErrorState
      title={i18n._(title)}
      advice={i18n._(advice)}
      retry={onRetry && { label: t`再试一次`, onRetry, busy, busyLabel: t`正在重试` }}
      reference={{ label: t`编号`, value: referenceOf(failure) }}
    />
  );
}

/** Beside input that is kept, above the action that did not go through. */
export function FailureNote({ failure }: { failure: Failing }) {
  const { t, i18n } = useLingui();
  const { title, advice } = wordsOf(failure);
  return (
    <div role="alert">
      <Note tone="due" icon={ALERT}>
        <strong>{i18n._(title)}</strong>
        <br />
        {i18n._(advice)}
        <br />
        <small>
          {t`编号`} {referenceOf(failure)}
        </small>
      </Note>
    </div>
  );
}
