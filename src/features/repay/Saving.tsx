/** What repaying early saves, in money and in days (product.md F37); nothing where it saves nothing. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { RepaymentPreview } from '../../lending/early-repayment';
import { moneyText } from '../../ui/money-format';
import { Note } from '../../ui/Note';

export function Saving({
  preview: { saving, savedDays },
}: {
  preview: Pick<RepaymentPreview, 'saving' | 'savedDays'>;
}) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  if (saving <= 0) return null;
  return (
    <Note tone="positive" value={moneyText(saving, currency, locale)}>
      {t`比按计划还，少付利息`}
      {savedDays > 0 && (
        <>
          <br />
          {t`早 ${savedDays} 天还清`}
        </>
      )}
    </Note>
  );
}
