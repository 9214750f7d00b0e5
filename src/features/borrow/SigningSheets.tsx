/** From the statement to the signature: read, confirmed, signed by the host or our PIN, sent once (F14, F15, F18). */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { lookForLoan, submitLoan } from '../../client/applications';
import { useDevice, useReader } from '../../client/device';
import { forgetDraft } from '../../client/draft';
import { moneyMoved } from '../../client/query-client';
import { confirmCostStatement } from '../../client/quotes';
import { useCommand, type CommandState } from '../../client/use-command';
import { useEnded } from '../../client/use-ended';
import { useSigning } from '../../client/use-signing';
import type { Application } from '../../contract/application';
import type { Home } from '../../contract/home';
import { useHost } from '../../host/react';
import type { Verdict } from '../../lending/verify';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/Failure';
import { Note } from '../../ui/Note';
import { href, useNav } from '../../ui/nav';
import { PasskeySheet } from '../../ui/PasskeySheet';
import { PinSheet } from '../../ui/PinSheet';
import { StandingButton } from '../../ui/StandingButton';
import { DRAFT } from './borrow-form';
import { ContractSheet } from './ContractSheet';
import { Contradiction } from './Contradiction';
import { CostStatementSheet } from './CostStatementSheet';
import type { HeldQuote, Quoting } from './use-quote';

const PasskeyFirst = lazy(() => import('./PasskeyFirst'));

export interface SigningSheetsProps {
  open: boolean;
  home: Home;
  held: HeldQuote;
  verdict: Verdict;
  /** Where the quote came from, and the next one would. */
  quoting: Pick<Quoting, 'renew' | 'failure'>;
  onClose: () => void;
  /** Where to go once it is signed; to its progress when absent. */
  onSigned?: (application: Application) => void;
}

export function SigningSheets(props: SigningSheetsProps) {
  const { open, home, held, verdict, quoting, onClose, onSigned } = props;
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const { sign, pin, passkey } = useSigning(useHost());
  const reader = useReader();
  const [contractOpen, setContractOpen] = useState(false);
  const [signing, setSigning] = useState(false);
  const [renewing, setRenewing] = useState(false);
  const [failure, setFailure] = useState<
    Refusal | Unreachable | 'host-failed' | 'too-much-for-here' | 'differs' | null
  >(null);
  const { quote, endsAt } = held;
  useEffect(() => {
    // What follows the signature is here before it, whatever the network does then.
    if (open && !onSigned) void import('./ProgressScreen').catch(() => undefined);
  }, [open, onSigned]);
  const expired = useEnded(endsAt);

  const command = useCommand<Application>({
    kind: 'loan',
    quoteId: open ? quote.id : null,
    submit: submitLoan,
    look: lookForLoan,
    onDone: (application) => {
      void moneyMoved(queries);
      if (onSigned) return onSigned(application);
      forgetDraft(DRAFT);
      nav.go(href('progress', application.id), { replace: true });
    },
  });
  const { state } = command;
  const locked = signing || state.kind === 'sending' || state.kind === 'unknown' || state.kind === 'done';

  const confirm = async (readSeconds: number) => {
    setSigning(true);
    setFailure(null);
    const confirmed = await confirmCostStatement(quote.id, readSeconds);
    if (confirmed.kind === 'reply') {
      const seen = { amount: quote.terms.principal, figures: quote };
      const signed = await sign({ kind: 'loan', quoteId: quote.id }, seen);
      if (signed.kind === 'signed') command.send(signed.challenge.id, signed.proof);
      else if ('problem' in signed || 'silence' in signed) setFailure(signed);
      else if (signed.kind !== 'cancelled') setFailure(signed.kind);
    } else {
      setFailure(confirmed);
    }
    setSigning(false);
  };
  // What is in the way stays until the new quote is here: the old one is not to be signed meanwhile.
  const renew = () => {
    setRenewing(true);
    void quoting.renew().then((renewed) => {
      setRenewing(false);
      if (renewed) setFailure(null);
    });
  };
  const renewal = (
    <>
      {quoting.failure && <FailureNote failure={quoting.failure} />}
      <Button busy={renewing} busyLabel={t`正在报价`} onClick={renew}>
        {t`重新报价`}
      </Button>
    </>
  );

  const refusal = state.kind === 'refused' ? ({ kind: 'problem', problem: state.problem } as const) : failure;
  const obstacle = obstacleOf();
  return (
    <>
      <CostStatementSheet
        open={open}
        quote={quote}
        home={home}
        obstacle={obstacle}
        busy={locked}
        onContract={() => setContractOpen(true)}
        onClose={() => !locked && onClose()}
        onConfirm={(seconds) => void confirm(seconds)}
      />
      <ContractSheet
        open={contractOpen}
        quote={quote}
        onDiffers={() => setFailure('differs')}
        onClose={() => setContractOpen(false)}
      />
      {passkey && <PasskeySheet {...passkey} {...reader} />}
      {pin && <PinSheet {...pin} {...reader} />}
    </>
  );

  /** Whatever stands in the way of signing now, the gravest first. */
  function obstacleOf() {
    if (state.kind === 'unknown') return <Unknown state={state} />;
    if (verdict.verdict !== 'verified') {
      return <Contradiction verdict={verdict} quoteId={quote.id} renewal={renewal} />;
    }
    if (locked) return null;
    if (expired) {
      return (
        <>
          <Note tone="due">{t`这份报价已过期。重新报价不用重填，也不收费。`}</Note>
          {renewal}
        </>
      );
    }
    if (refusal === 'host-failed') {
      return (
        <>
          <Note tone="due">{t`钱包没有完成验证，没有签约，也没有借款。`}</Note>
          <Button onClick={() => setFailure(null)}>{t`再试一次`}</Button>
        </>
      );
    }
    if (refusal === 'differs') {
      return (
        <>
          <Note tone="overdue">{t`要签的内容和这份报价不一致，已经拦下。没有签约，也没有借款。`}</Note>
          {renewal}
        </>
      );
    }
    if (refusal === 'too-much-for-here') {
      return (
        <>
          <Note tone="due">{t`这个金额要由钱包或通行密钥验证身份后签约，应用密码不够。没有签约，也没有借款。请从钱包打开随借，或把金额改小。`}</Note>
          <Suspense>
            <PasskeyFirst />
          </Suspense>
        </>
      );
    }
    if (refusal) {
      return (
        <>
          {!quoting.failure && <FailureNote failure={refusal} />}
          {renewal}
        </>
      );
    }
    if (state.kind === 'not-done') {
      return (
        <>
          <Note tone="due">{t`没有提交成功，没有借款。可以再试一次。`}</Note>
          {renewal}
        </>
      );
    }
    return online ? null : <Note tone="due">{t`没有网络，现在不能签约。已填的内容都在。`}</Note>;
  }
}

function Unknown({ state }: { state: Extract<CommandState<Application>, { kind: 'unknown' }> }) {
  const { t } = useLingui();
  const { again } = state;
  return (
    <>
      <Note tone="due">{t`正在确认结果，请不要重复提交。同一份报价最多只会借出一笔。`}</Note>
      {again && (
        <StandingButton kind="secondary" onClick={again}>
          {t`再发一次同一份申请`}
        </StandingButton>
      )}
      <Button kind="quiet" href={href('home')}>{t`先离开`}</Button>
    </>
  );
}
