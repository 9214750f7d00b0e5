/** The likeliest next step as the one thing to do; what is due today beside it (product.md F04). */
import { Trans, useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import { pauseLimit, requestLimitReview, useLimitChange } from '../../client/limit';
import type { Home } from '../../contract/home';
import { Button } from '../../ui/Button';
import { ButtonPair, Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';
import { OfflineReason } from '../../ui/OfflineReason';

export function StepDock({ home }: { home: Home }) {
  const { t } = useLingui();
  const { busy, failure, run } = useLimitChange();
  const online = useDevice((device) => device.online);
  const step = home.nextSteps[0]?.kind;
  const isPayable = home.bill?.payable === true && home.repayment === null;
  // What is due today comes first.
  const kind = isPayable ? 'secondary' : 'primary';
  const doing = { kind, busy, busyLabel: t`正在提交`, disabled: !online } as const;
  const action =
    step === 'resume' ? (
      <Button {...doing} onClick={() => void run(() => pauseLimit(false))}>
        <Trans>恢复使用额度</Trans>
      </Button>
    ) : step === 'ask-review' ? (
      <Button {...doing} onClick={() => void run(requestLimitReview)}>
        <ReviewWords home={home} />
      </Button>
    ) : step === 'give-consent' ? (
      <Button kind={kind} href={href('limit')}>
        <Trans>去看授权</Trans>
      </Button>
    ) : step === 'follow-plan' ? (
      <Button kind={kind} href={home.loans.only ? href('loan', home.loans.only.id) : href('loans')}>
        <Trans>看还款计划</Trans>
      </Button>
    ) : null;
  const pay = <PayToday home={home} />;
  return (
    <Dock
      note={failure && <FailureNote failure={failure} />}
      caption={
        !online ? (
          <OfflineReason />
        ) : step === 'ask-review' ? (
          <Trans>申请不收费，不影响你已有的借款</Trans>
        ) : (
          <Trans>额度不能用时，还款照常</Trans>
        )
      }
    >
      {isPayable && action ? (
        <ButtonPair>
          {action}
          {pay}
        </ButtonPair>
      ) : isPayable ? (
        pay
      ) : (
        action
      )}
    </Dock>
  );
}

function ReviewWords({ home: { standing, limit } }: { home: Home }) {
  if (standing === 'closed') return <Trans>重新申请额度</Trans>;
  if (standing === 'frozen') return <Trans>请人工核对</Trans>;
  return limit === null ? <Trans>申请重新评估</Trans> : <Trans>申请续用</Trans>;
}

function PayToday({ home: { bill } }: { home: Home }) {
  const { currency, locale } = useReader();
  if (!bill) return null;
  return (
    <Button href={href('payDue')}>
      <Trans>还 {moneyText(bill.total, currency, locale)}</Trans>
    </Button>
  );
}
