/** Our own PIN, where a host cannot sign: what is signed stands above the dots, the digits go out once and are not kept. */
import { useEffect, useId, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Challenge } from '../contract/challenge';
import type { Problem } from '../contract/problem';
import type { Currency, Locale } from './money-format';
import { Icon } from './Icon';
import { BACKSPACE } from './icons-more';
import { PROBLEM_WORDS } from './problem-words';
import { Sheet } from './Sheet';
import { SignedFor } from './SignedFor';
import css from './PinSheet.module.css';

/** Digits of a PIN. */
const LENGTH = 6;
const ROWS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export interface PinSheetProps {
  challenge: Challenge;
  currency: Currency;
  locale: Locale;
  checking: boolean;
  /** Why the last one was not taken. */
  problem: Problem | null;
  /** Nobody answered the last one. */
  unanswered: boolean;
  onPin: (pin: string) => void;
  onCancel: () => void;
}

export function PinSheet(props: PinSheetProps) {
  const { challenge, currency, locale, checking, problem, unanswered, onPin, onCancel } = props;
  const { t, i18n } = useLingui();
  const [digits, setDigits] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const saidId = useId();
  const { title, requester } = challenge.display;

  useEffect(() => {
    if (problem !== null || unanswered) field.current?.focus();
  }, [problem, unanswered]);

  const type = (text: string) => {
    if (checking) return;
    const next = text.replace(/\D/g, '').slice(0, LENGTH);
    if (next.length < LENGTH) {
      setDigits(next);
      return;
    }
    setDigits('');
    onPin(next);
  };

  const triesLeft = Number(problem?.params?.triesLeft);
  return (
    <Sheet open title={title} subtitle={requester} onClose={onCancel} closeLabel={t`取消`}>
      <SignedFor {...challenge.display} currency={currency} locale={locale} />
      <label className={css.entry}>
        <span>
          <Trans>输入 6 位支付密码</Trans>
        </span>
        <input
          ref={field}
          className={css.field}
          type="password"
          inputMode="none"
          autoComplete="off"
          maxLength={LENGTH}
          value={digits}
          aria-describedby={saidId}
          aria-invalid={problem !== null}
          onChange={({ target }) => type(target.value)}
        />
        <span className={css.dots} aria-hidden="true">
          {Array.from({ length: LENGTH }, (_, at) => (
            <i key={at} className={at < digits.length ? css.filled : undefined} />
          ))}
        </span>
      </label>
      <p id={saidId} className={css.said} role="status">
        {checking && <Trans>正在核对</Trans>}
        {!checking && unanswered && <Trans>没有连上，请再输一次</Trans>}
        {!checking && problem && i18n._(PROBLEM_WORDS[problem.code].title)}
        {!checking && problem && Number.isInteger(triesLeft) && (
          <>
            {' · '}
            <Plural value={triesLeft} other="还可以试 # 次" />
          </>
        )}
      </p>
      <div className={css.keys} role="group" aria-label={t`数字键盘`}>
        {ROWS.map((digit) => (
          <button key={digit} type="button" onClick={() => type(digits + digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" onClick={() => type(`${digits}0`)}>
          0
        </button>
        <button type="button" aria-label={t`退格`} onClick={() => setDigits(digits.slice(0, -1))}>
          <Icon d={BACKSPACE} />
        </button>
      </div>
    </Sheet>
  );
}
