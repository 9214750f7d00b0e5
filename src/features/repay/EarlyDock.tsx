/** The button that names the sum, and what it leads to; what stands in the way is said in its place. */
import { useLingui } from '@lingui/react/macro';
import type { Refusal, Unreachable } from '../../client/answer';
import { useDevice, useReader } from '../../client/device';
import type { Home } from '../../contract/home';
import { available } from '../../lending/limit';
import { minus } from '../../lending/money';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';
import type { EarlyForm } from './early-form';

export interface EarlyDockProps {
  form: EarlyForm;
  home: Home;
  isCurrent: boolean;
  othersDue: boolean;
  asking: boolean;
  failure: Refusal | Unreachable | null;
  onPay: () => void;
}

export function EarlyDock({ form, home, isCurrent, othersDue, asking, failure, onPay }: EarlyDockProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const online = useDevice((device) => device.online);
  const { chosen, values } = form;
  if (othersDue) {
    return (
      <Dock caption={t`按规定先还已经到期的，再提前还。`}>
        <Button href={href('payDue')}>{t`先去还到期的`}</Button>
      </Dock>
    );
  }
  const sum = chosen && moneyText(chosen.amount, currency, locale);
  const reason = !online
    ? t`没有网络，现在不能还款。已填的内容都在。`
    : !isCurrent
      ? t`正在核对最新的数字`
      : chosen === null
        ? values.mode === 'part'
          ? t`先填还多少本金`
          : t`这种还法现在不能用`
        : null;
  const restored = restoredLimit();
  const caption =
    chosen === null || reason !== null
      ? null
      : values.mode === 'part' && form.parts.length > 1
        ? t`两种方式都可以，选适合你的`
        : values.mode === 'whole' && restored !== null
          ? t`还清后额度恢复为 ${restored}`
          : null;
  return (
    <Dock {...(caption !== null && { caption })} note={failure && <FailureNote failure={failure} />}>
      <Button
        onClick={onPay}
        busy={asking}
        busyLabel={t`正在核对金额`}
        disabled={reason !== null}
        reason={reason}
      >
        {sum === null ? t`还款` : values.mode === 'whole' ? t`还清 ${sum}` : t`还 ${sum}`}
      </Button>
    </Dock>
  );

  /** What can be borrowed again once it is paid (product.md 1.8); null where the limit cannot be used anyway. */
  function restoredLimit(): string | null {
    if (!chosen || !home.limit || home.standing !== 'active') return null;
    const { total, outstanding, inFlight } = home.limit;
    const after = minus(outstanding, chosen.breakdown.principal);
    return moneyText(available({ total, outstanding: after, inFlight, active: true }), currency, locale);
  }
}
