/** The comprehensive financing cost statement, read for as long as the lender requires before signing (F14, F15). */
import { useEffect, useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { Home } from '../../contract/home';
import type { Quote } from '../../contract/quote';
import { Button } from '../../ui/Button';
import { CostStatement } from '../../ui/CostStatement';
import { moneyText } from '../../ui/money-format';
import { ReadingButton } from '../../ui/ReadingButton';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';

export interface CostStatementSheetProps {
  open: boolean;
  quote: Quote;
  home: Home;
  /** Why it cannot be signed now, in place of the button; null when it can. */
  obstacle: ReactNode;
  busy: boolean;
  onContract: () => void;
  onClose: () => void;
  /** @param readSeconds whole seconds for which the statement was in view. */
  onConfirm: (readSeconds: number) => void;
}

export function CostStatementSheet(props: CostStatementSheetProps) {
  const { open, quote, home, obstacle, busy, onContract, onClose, onConfirm } = props;
  const { t } = useLingui();
  const reader = useReader();
  const { currency, locale } = reader;
  const [seen, setSeen] = useState(false);
  useEffect(() => setSeen(false), [open, quote.id]);
  const { costStatement: statement, readingSeconds } = quote;
  const money = moneyText(statement.principal, currency, locale);
  const back = (
    <Button kind="quiet" onClick={onClose} disabled={busy}>
      {t`返回修改`}
    </Button>
  );
  return (
    <Sheet
      open={open}
      title={t`综合融资成本明示表`}
      subtitle={t`签约前请读完。贷款人：${home.lender.name} · 借款人：${home.name}`}
      onClose={onClose}
      onSeen={() => setSeen(true)}
      edition={quote.id}
      foot={
        obstacle ? (
          <div className={text.stack}>
            {obstacle}
            {back}
          </div>
        ) : (
          <>
            <ReadingButton
              key={quote.id}
              seconds={readingSeconds}
              counting={open}
              missing={seen ? undefined : t`请看到最后`}
              countingLabel={(left) => t`请继续阅读，${left} 秒后可确认`}
              label={t`已读完，签约借 ${money}`}
              busy={busy}
              busyLabel={t`正在签约`}
              onConfirm={onConfirm}
            />
            {back}
          </>
        )
      }
    >
      <CostStatement
        statement={statement}
        lender={home.lender.name}
        more={
          quote.order === null
            ? []
            : [{ name: t`付给商家`, value: `${quote.order.merchant} · ${quote.order.title}` }]
        }
        contractLabel={t`签约前阅读借款合同`}
        onContract={onContract}
        {...reader}
      />
    </Sheet>
  );
}
