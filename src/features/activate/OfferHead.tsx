/** The offer: how much, at which price, until when. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { Home, Offer } from '../../contract/home';
import { dateText } from '../../ui/format';
import { Money } from '../../ui/Money';
import { Price } from '../../ui/Price';
import css from './activate.module.css';

export function OfferHead({ home, offer }: { home: Home; offer: Offer }) {
  const { t } = useLingui();
  const reader = useReader();
  const until = dateText(offer.expiresOn, reader.locale, 'long');
  return (
    <>
      <div className={css.head}>
        <p className={css.label}>{t`你的预审额度`}</p>
        <Money amount={offer.limit} {...reader} size="xl" />
        <p className={css.remark}>
          <Trans>
            最终额度以{home.lender.name}审批为准。激活不等于借款，不收费。有效期至 {until}。
          </Trans>
        </p>
      </div>
      <div className={css.price}>
        <Price
          products={home.products}
          businessDate={home.businessDate}
          exponent={home.currency.exponent}
          {...reader}
        />
      </div>
    </>
  );
}
