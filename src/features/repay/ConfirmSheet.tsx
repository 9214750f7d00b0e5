/** The last look before paying: exactly what is taken, for what, from which card; then the signature, sent once (F15, F18). */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { useDevice, useReader } from '../../client/device';
import { lookForRepayment, submitRepayment, tookRepayment } from '../../client/repayments';
import { useCommand } from '../../client/use-command';
import { useSigning } from '../../client/use-signing';
import type { Repayment } from '../../contract/repayment';
import { useHost } from '../../host/react';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { Money } from '../../ui/Money';
import { href, useNav } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { PasskeySheet } from '../../ui/PasskeySheet';
import { PinSheet } from '../../ui/PinSheet';
import { Sheet } from '../../ui/Sheet';
import { StandingButton } from '../../ui/StandingButton';
import text from '../../ui/text.module.css';
import { useBreakdownFacts } from './breakdown-facts';
import { ConfirmObstacle } from './ConfirmObstacle';
import { useEnded } from '../../client/use-ended';
import type { HeldRepayment, RepaymentQuoting } from './use-repayment-quote';

export interface ConfirmSheetProps {
  held: HeldRepayment;
  /** Where it came from, and the next one would. */
  quoting: RepaymentQuoting;
  /** Asks for the same again. */
  onRenew: () => void;
  /** It was paid: nothing of the form is needed any longer. */
  onPaid: () => void;
}

export function ConfirmSheet({ held, quoting, onRenew, onPaid }: ConfirmSheetProps) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const reader = useReader();
  const online = useDevice((device) => device.online);
  const host = useHost();
  const { setCloseGuard } = host;
  const { sign, pin, passkey } = useSigning(host);
  const facts = useBreakdownFacts();
  const [signing, setSigning] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | 'host-failed' | 'differs' | null>(null);
  const { quote, expected, verdict } = held;
  const expired = useEnded(held.endsAt);

  const command = useCommand<Repayment>({
    kind: 'repayment',
    quoteId: quote.id,
    submit: submitRepayment,
    look: lookForRepayment,
    onDone: (repayment) => {
      onPaid();
      tookRepayment(queries, repayment);
      nav.go(href('repayment', repayment.id), { replace: true });
    },
  });
  const { state } = command;
  const locked = signing || state.kind === 'sending' || state.kind === 'unknown' || state.kind === 'done';
  useEffect(() => {
    // What follows the signature is here before it, whatever the network does then.
    void import('./RepaymentScreen').catch(() => undefined);
  }, []);
  useEffect(() => {
    setCloseGuard(locked);
    return () => setCloseGuard(false);
  }, [locked, setCloseGuard]);

  const confirm = async () => {
    setSigning(true);
    setFailure(null);
    const seen = { amount: quote.total, figures: quote };
    const signed = await sign({ kind: 'repayment', repaymentQuoteId: quote.id }, seen);
    if (signed.kind === 'signed') command.send(signed.challenge.id, signed.proof);
    else if ('problem' in signed || 'silence' in signed) setFailure(signed);
    else if (signed.kind !== 'cancelled') setFailure(signed.kind === 'differs' ? 'differs' : 'host-failed');
    setSigning(false);
  };
  // What is in the way stays until the new sum is here.
  useEffect(() => setFailure(null), [quote.id]);

  const total = moneyText(quote.total, reader.currency, reader.locale);
  const before = moneyText(expected.total, reader.currency, reader.locale);
  const { bank, tail } = quote.card;
  const count = quote.loans.length;
  const shares = quote.loans.map(({ loanId, amount }) => {
    const of = expected.loans.find(({ id }) => id === loanId);
    const since = of ? dateText(of.disbursedOn, reader.locale, 'iso') : '';
    const product = of?.productName ?? '';
    return { name: t`${product} · ${since} 借`, value: moneyText(amount, reader.currency, reader.locale) };
  });
  const refusal = state.kind === 'refused' ? ({ kind: 'problem', problem: state.problem } as const) : failure;
  const hindered =
    state.kind === 'unknown' || verdict.verdict !== 'verified' || (!locked && (expired || refusal !== null));
  return (
    <>
      <Sheet
        open
        title={t`确认还款`}
        onClose={() => !locked && quoting.drop()}
        closeLabel={t`关闭`}
        foot={
          hindered || (state.kind === 'not-done' && !locked) ? (
            <ConfirmObstacle
              held={held}
              quoting={quoting}
              state={state}
              refusal={refusal}
              expired={expired}
              onRenew={onRenew}
              onRetry={() => setFailure(null)}
            />
          ) : (
            <StandingButton
              onClick={() => void confirm()}
              busy={locked}
              busyLabel={t`正在提交`}
              disabled={!online}
              reason={online ? null : t`没有网络，现在不能还款。没有扣款。`}
            >
              {t`确认还 ${total}`}
            </StandingButton>
          )
        }
      >
        <div className={text.stack}>
          <Money amount={quote.total} size="l" {...reader} />
          {verdict.verdict === 'verified' && quote.total !== expected.total && (
            <Note tone="due">{t`金额有变化：刚才显示 ${before}，现在是 ${total}。以这里为准。`}</Note>
          )}
          <Facts
            facts={[
              ...facts(quote.breakdown),
              { name: t`付款卡`, value: t`${bank} 尾号 ${tail}`, parted: true },
              { name: t`还款日期`, value: dateText(quote.on, reader.locale, 'long') },
              count > 1 && { name: t`还几笔借款`, value: t`${count} 笔` },
            ]}
          />
          {count > 1 && <Facts dense facts={shares} />}
        </div>
      </Sheet>
      {passkey && <PasskeySheet {...passkey} {...reader} />}
      {pin && <PinSheet {...pin} {...reader} />}
    </>
  );
}
