/** How much limit one wants to have: typed, its bounds said first, nothing filled in (product.md F08). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { changeLimit, useLimitChange } from '../../client/limit';
import type { LimitFile } from '../../contract/manage-limit';
import { AmountField } from '../../ui/AmountField';
import { Button } from '../../ui/Button';
import { ButtonPair } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { currencyExponent, currencySymbol, moneyText } from '../../ui/money-format';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';
import { type ChoiceFault, readChoice } from './limit-choice';

export interface LowerSheetProps {
  file: LimitFile;
  open: boolean;
  onClose: () => void;
}

export function LowerSheet({ file, open, onClose }: LowerSheetProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const [typed, setTyped] = useState('');
  const { busy, failure, run, forget } = useLimitChange();
  const exponent = currencyExponent(currency);
  const choice = readChoice(typed, exponent, file);
  const money = (of: LimitFile['minimum']) => moneyText(of, currency, locale);
  const [least, most, step] = [money(file.minimum), money(file.granted ?? file.minimum), money(file.step)];
  /** What was typed stays, in case it was but a swipe back. */
  const close = () => {
    forget();
    onClose();
  };
  const leave = () => {
    setTyped('');
    close();
  };
  const change = async () => {
    if (typeof choice !== 'string' && (await run(() => changeLimit(choice)))) leave();
  };
  const faults: Readonly<Record<ChoiceFault, string | null>> = {
    empty: null,
    same: t`和现在的额度一样`,
    'not-a-number': t`只能填数字，例如 5000`,
    'too-many-decimals': t`小数位太多了`,
    'too-large': t`最多 ${most}`,
    'too-small': t`最少 ${least}，不能低于已借和处理中的金额`,
    'off-step': t`要是 ${step} 的整数倍`,
  };
  const fault = typeof choice === 'string' ? faults[choice] : null;
  const foot = (
    <>
      {failure && <FailureNote failure={failure} />}
      <ButtonPair>
        <Button kind="secondary" onClick={leave}>{t`不调整`}</Button>
        <Button
          disabled={typeof choice === 'string'}
          busy={busy}
          busyLabel={t`正在保存`}
          onClick={() => void change()}
        >
          {typeof choice === 'string' ? t`调整额度` : t`调整为 ${money(choice)}`}
        </Button>
      </ButtonPair>
    </>
  );
  return (
    <Sheet open={open} title={t`调整额度`} onClose={close} closeLabel={t`关闭`} foot={foot}>
      <div className={text.stack}>
        <AmountField
          label={t`想要多少额度`}
          name="limit"
          value={typed}
          onChange={setTyped}
          symbol={currencySymbol(currency)}
          exponent={exponent}
          hint={t`${least} 到 ${most}，${step} 的整数倍`}
          error={fault}
          onDone={() => void change()}
        />
        <p className={text.cap}>{t`马上生效，不影响已有的借款，也不影响信用。`}</p>
      </div>
    </Sheet>
  );
}
