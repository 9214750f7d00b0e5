/** How the last automatic collection ended, in a sentence (product.md F36). */
import { Trans } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { Bill } from '../../contract/bill';
import { dateText, momentDate } from '../../ui/format';

export function LastDebit({ debit: { last, tail } }: { debit: Bill['debit'] }) {
  const { locale } = useReader();
  if (!last) return null;
  const on = dateText(momentDate(last.at, LENDER_ZONE), locale, 'short');
  switch (last.result) {
    case 'insufficient':
      return <Trans>{on}扣款时，卡内余额不足。</Trans>;
    case 'returned':
      return (
        <Trans>
          {on}从尾号 {tail} 的卡扣款，被银行退回。
        </Trans>
      );
    case 'unknown':
      return <Trans>{on}的扣款还没有结果，银行答复后会更新。</Trans>;
    case 'succeeded':
      return null;
  }
}
