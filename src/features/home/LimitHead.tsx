/** The limit: what is free, as large as it gets, and what it is made of; hidden at a touch from whoever looks along. */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { LimitGlance } from '../../contract/glance';
import { moneyText } from '../../ui/money-format';
import { IconButton } from '../../ui/IconButton';
import { EYE, EYE_OFF } from '../../ui/icons-first';
import { LimitMeter } from '../../ui/LimitMeter';
import { Money } from '../../ui/Money';
import css from './limit.module.css';

export function LimitHead({ home }: { home: LimitGlance }) {
  const { t } = useLingui();
  const reader = useReader();
  const hidden = useDevice((device) => device.amountsHidden);
  const online = useDevice((device) => device.online);
  const { limit, standing, standingReason } = home;
  const frozen = standing !== 'active';
  if (!limit) return standingReason && <p className={css.reason}>{standingReason}</p>;
  const { available, outstanding, inFlight, total } = limit;
  const free = moneyText(available, reader.currency, reader.locale);
  const whole = moneyText(total, reader.currency, reader.locale);
  return (
    <div className={css.head}>
      <div className={css.label}>
        {t`可借额度`}
        <IconButton
          d={hidden ? EYE_OFF : EYE}
          look="inline"
          label={hidden ? t`显示金额` : t`隐藏金额`}
          onClick={() => useDevice.setState({ amountsHidden: !hidden })}
        />
      </div>
      <Money
        amount={available}
        {...reader}
        size="xl"
        tone={online && !frozen ? 'ink' : 'mute'}
        hidden={hidden}
        hiddenLabel={t`金额已隐藏`}
      />
      <div className={css.meter}>
        <LimitMeter
          available={available}
          used={outstanding}
          total={total}
          {...reader}
          usedLabel={t`已借`}
          held={inFlight}
          heldLabel={t`处理中`}
          totalLabel={t`总额度`}
          label={hidden ? t`金额已隐藏` : t`总额度 ${whole}，可借 ${free}`}
          frozen={frozen}
          hidden={hidden}
        />
      </div>
      {frozen && standingReason && <p className={css.reason}>{standingReason}</p>}
    </div>
  );
}
