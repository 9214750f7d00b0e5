/** Told once to whoever has just typed the app PIN: there is an easier way. Saying no is as easy, and costs nothing. */
import { useLingui } from '@lingui/react/macro';
import { usePasskeyOffer } from '../../client/passkeys';
import { LinkButton } from '../../ui/LinkButton';
import { href } from '../../ui/nav';
import css from './PasskeyOffer.module.css';

export function PasskeyOffer() {
  const { t } = useLingui();
  const { offered, decline } = usePasskeyOffer();
  if (!offered) return null;
  return (
    <aside className={css.offer} aria-label={t`通行密钥`}>
      <p>{t`下次可以用指纹、面容或锁屏密码签约，不用输支付密码。`}</p>
      <span className={css.ways}>
        <LinkButton chevron href={href('limit')}>{t`去设置通行密钥`}</LinkButton>
        <LinkButton onClick={decline}>{t`不用了`}</LinkButton>
      </span>
    </aside>
  );
}
