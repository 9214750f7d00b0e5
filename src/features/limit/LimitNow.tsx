/** The limit as it stands: its figures, until when, and what holds it. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { LimitFile } from '../../contract/manage-limit';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { INFO } from '../../ui/icons';
import { moneyText } from '../../ui/money-format';
import { Note } from '../../ui/Note';

export function LimitNow({ file }: { file: LimitFile }) {
  const { t } = useLingui();
  const { limit, granted, expiresOn, standing, standingReason } = file;
  const { currency, locale } = useReader();
  const money = (of: NonNullable<typeof granted>) => moneyText(of, currency, locale);
  return (
    <>
      {standingReason && (
        <Note tone="due" icon={INFO}>
          {standingReason}
        </Note>
      )}
      {limit && (
        <Card>
          <Facts
            facts={[
              { name: t`总额度`, value: money(limit.total) },
              granted !== null &&
                granted !== limit.total && {
                  name: t`银行给你的额度`,
                  value: money(granted),
                },
              { name: t`已借`, value: money(limit.outstanding) },
              limit.inFlight > 0 && { name: t`处理中`, value: money(limit.inFlight) },
              {
                name: standing === 'active' && standingReason !== null ? t`还清逾期后可借` : t`现在可借`,
                value: money(limit.available),
                parted: true,
              },
              expiresOn !== null && { name: t`有效期至`, value: dateText(expiresOn, locale, 'long') },
            ]}
          />
        </Card>
      )}
    </>
  );
}
