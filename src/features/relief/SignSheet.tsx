/** Last step: the cost statement read, then the agreement signed like a loan, sent once (product.md 1.14, F14, F15, F18). */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { useDevice, useReader } from '../../client/device';
import { confirmPlanStatement, lookForAgreement, submitAgreement } from '../../client/negotiations';
import { moneyMoved } from '../../client/query-client';
import { useCommand } from '../../client/use-command';
import { useSigning } from '../../client/use-signing';
import type { Home } from '../../contract/home';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { useHost } from '../../host/react';
import { amount } from '../../lending/money';
import { Button } from '../../ui/Button';
import { CostStatement } from '../../ui/CostStatement';
import { moneyText } from '../../ui/money-format';
import { PasskeySheet } from '../../ui/PasskeySheet';
import { PinSheet } from '../../ui/PinSheet';
import { ReadingButton } from '../../ui/ReadingButton';
import { Sheet } from '../../ui/Sheet';
import { AgreementContract } from './AgreementContract';
import { SignObstacle } from './SignObstacle';
import { useEnded } from '../../client/use-ended';
import text from '../../ui/text.module.css';

export interface SignSheetProps {
  home: Home;
  plan: NegotiatedPlan;
  /** On the page's own clock. */
  endsAt: number;
  onSigned: (plan: NegotiatedPlan) => void;
  /** Asks for plans anew. */
  onRenew: () => void;
  onClose: () => void;
}

export function SignSheet({ home, plan, endsAt, onSigned, onRenew, onClose }: SignSheetProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const reader = useReader();
  const { currency, locale } = reader;
  const online = useDevice((device) => device.online);
  const host = useHost();
  const { setCloseGuard } = host;
  const { sign, pin, passkey } = useSigning(host);
  const [seen, setSeen] = useState(false);
  const [reading, setReading] = useState(false);
  const [signing, setSigning] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | 'host-failed' | 'differs' | null>(null);
  const expired = useEnded(endsAt);

  const command = useCommand<NegotiatedPlan>({
    kind: 'agreement',
    quoteId: plan.id,
    submit: submitAgreement,
    look: lookForAgreement,
    onDone: (signed) => {
      void moneyMoved(queries);
      onSigned(signed);
    },
  });
  const { state } = command;
  const locked = signing || state.kind === 'sending' || state.kind === 'unknown' || state.kind === 'done';
  useEffect(() => {
    setCloseGuard(locked);
    return () => setCloseGuard(false);
  }, [locked, setCloseGuard]);

  const confirm = async (readSeconds: number) => {
    setSigning(true);
    setFailure(null);
    const confirmed = await confirmPlanStatement(plan.id, readSeconds);
    if (confirmed.kind === 'reply') {
      const seen = { amount: plan.terms.principal, figures: plan };
      const signed = await sign({ kind: 'agreement', planId: plan.id }, seen);
      if (signed.kind === 'signed') command.send(signed.challenge.id, signed.proof);
      else if ('problem' in signed || 'silence' in signed) setFailure(signed);
      else if (signed.kind !== 'cancelled') setFailure(signed.kind === 'differs' ? 'differs' : 'host-failed');
    } else {
      setFailure(confirmed);
    }
    setSigning(false);
  };

  const { carried, waivedPenalty, total, instalments } = plan;
  const count = instalments.length;
  const money = (of: number) => moneyText(amount(of), currency, locale);
  const refusal = state.kind === 'refused' ? ({ kind: 'problem', problem: state.problem } as const) : failure;
  const hindered =
    state.kind === 'unknown' ||
    (!locked && (expired || refusal !== null || state.kind === 'not-done' || !online));
  const back = <Button kind="quiet" onClick={onClose} disabled={locked}>{t`先不签`}</Button>;
  return (
    <>
      <Sheet
        open
        title={t`综合融资成本明示表`}
        subtitle={t`签约前请读完。贷款人：${home.lender.name} · 借款人：${home.name}`}
        onClose={() => !locked && onClose()}
        onSeen={() => setSeen(true)}
        edition={plan.id}
        foot={
          hindered ? (
            <div className={text.stack}>
              <SignObstacle
                state={state}
                refusal={refusal}
                expired={expired}
                onRenew={onRenew}
                onRetry={() => setFailure(null)}
              />
              {back}
            </div>
          ) : (
            <>
              <ReadingButton
                seconds={plan.readingSeconds}
                counting
                missing={seen ? undefined : t`请看到最后`}
                countingLabel={(left) => t`请继续阅读，${left} 秒后可确认`}
                label={t`已读完，签还款协议（${count} 期）`}
                busy={locked}
                busyLabel={t`正在签约`}
                onConfirm={(seconds) => void confirm(seconds)}
              />
              {back}
            </>
          )
        }
      >
        <CostStatement
          statement={plan.costStatement}
          lender={home.lender.name}
          totalLabel={t`本金和新计划的利息`}
          more={[
            {
              name: t`此前的息费，不再计息`,
              value: money(carried.fees + carried.penalty + carried.interest),
            },
            { name: t`连同此前的息费，总共要还`, value: money(total), parted: true },
            waivedPenalty > 0 && {
              name: t`免除的罚息，不用还`,
              value: money(waivedPenalty),
              tone: 'positive',
            },
          ]}
          contractLabel={t`签约前阅读还款协议`}
          onContract={() => setReading(true)}
          {...reader}
        />
      </Sheet>
      {reading && (
        <AgreementContract
          plan={plan}
          onDiffers={() => setFailure('differs')}
          onClose={() => setReading(false)}
        />
      )}
      {passkey && <PasskeySheet {...passkey} {...reader} />}
      {pin && <PinSheet {...pin} {...reader} />}
    </>
  );
}
