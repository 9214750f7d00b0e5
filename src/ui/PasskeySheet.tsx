/** Signing with a passkey: what is signed stands here, for the device's own sheet does not show it. */
import { useLingui } from '@lingui/react/macro';
import type { Challenge } from '../contract/challenge';
import { Button } from './Button';
import type { Currency, Locale } from './money-format';
import { Sheet } from './Sheet';
import { SignedFor } from './SignedFor';
import css from './PasskeySheet.module.css';

export interface PasskeySheetProps {
  challenge: Challenge;
  currency: Currency;
  locale: Locale;
  /** The device is asking the person. */
  waiting: boolean;
  /** How the last try ended. */
  failed: 'cancelled' | 'unable' | null;
  onPasskey: () => void;
  /** To the app PIN instead, where it suffices. */
  onPin: (() => void) | null;
  onCancel: () => void;
}

export function PasskeySheet(props: PasskeySheetProps) {
  const { challenge, currency, locale, waiting, failed, onPasskey, onPin, onCancel } = props;
  const { t } = useLingui();
  const { title, requester } = challenge.display;
  const foot = (
    <>
      <p className={css.said} role="status">
        {failed === 'cancelled' && t`没有验证，没有签约，也没有动钱。可以再试一次。`}
        {failed === 'unable' && t`这台设备上没有可用的通行密钥。没有签约，也没有动钱。`}
      </p>
      <Button busy={waiting} busyLabel={t`请按设备提示验证`} onClick={onPasskey}>
        {t`用指纹、面容或锁屏密码签约`}
      </Button>
      {onPin && <Button kind="quiet" onClick={onPin} disabled={waiting}>{t`改用支付密码`}</Button>}
    </>
  );
  return (
    <Sheet open title={title} subtitle={requester} onClose={onCancel} closeLabel={t`取消`} foot={foot}>
      <SignedFor {...challenge.display} currency={currency} locale={locale} />
    </Sheet>
  );
}
