/** The ways on from home. */
import { useLingui } from '@lingui/react/macro';
import { CARD, CLOCK, CONTRACT, COUPON, DOCUMENT, HELP, SHIELD } from '../../ui/icons';
import { href } from '../../ui/nav';
import { QuickEntries } from '../../ui/QuickEntries';
import css from './home.module.css';

export default function WaysOn() {
  const { t } = useLingui();
  return (
    <div className={css.entries}>
      <QuickEntries
        label={t`更多`}
        entries={[
          { icon: DOCUMENT, label: t`借款记录`, href: href('loans') },
          { icon: CLOCK, label: t`收支明细`, href: href('records') },
          { icon: CONTRACT, label: t`合同`, href: href('papers') },
          { icon: SHIELD, label: t`额度`, href: href('limit') },
          { icon: CARD, label: t`银行卡`, href: href('cards') },
          { icon: COUPON, label: t`优惠券`, href: href('coupons') },
          { icon: HELP, label: t`帮助`, href: href('help') },
        ]}
      />
    </div>
  );
}
