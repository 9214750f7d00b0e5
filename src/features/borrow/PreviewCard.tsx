/** The plan in four figures while the amount is typed (product.md F12): the annual rate before everything derived. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { METHOD_NAMES } from '../../ui/loan-words';
import { Card } from '../../ui/Card';
import { rateText } from '../../ui/format';
import { Money } from '../../ui/Money';
import { firstTotal, isLevel, type Preview } from './preview';
import { QuoteClock } from './QuoteClock';
import css from './PreviewCard.module.css';

/** @param endsAt when the quote held for it runs out, on the page's clock; null while there is none. */
export function PreviewCard({ preview, endsAt }: { preview: Preview; endsAt: number | null }) {
  const { t, i18n } = useLingui();
  const reader = useReader();
  const { terms, plan, annual } = preview;
  const count = plan.instalments.length;
  return (
    <Card>
      <div className={css.line}>
        <span className={css.caption}>
          {t`${count} 期`} · {i18n._(METHOD_NAMES[terms.method])}
        </span>
        {endsAt !== null && <QuoteClock endsAt={endsAt} />}
      </div>
      <div className={css.line}>
        <div>
          <p className={css.caption}>{isLevel(preview) ? t`每期应还` : t`首期应还`}</p>
          <Money amount={firstTotal(plan)} size="m" {...reader} />
        </div>
        <div className={css.end}>
          <p className={css.caption}>{t`总利息`}</p>
          <Money amount={plan.totalInterest} size="m" {...reader} />
        </div>
      </div>
      <div className={css.rates}>
        <strong>{t`年利率 ${rateText(annual.simple, reader.locale)}（单利）`}</strong>
        <span className={css.caption}>{t`按 IRR ${rateText(annual.internal, reader.locale)}`}</span>
      </div>
    </Card>
  );
}
