/** The comprehensive financing cost statement, read for as long as the lender requires before signing (F14, F15). */
import { useEffect, useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { METHOD_NAMES } from '../../ui/loan-words';
import type { Home } from '../../contract/home';
import type { Quote } from '../../contract/quote';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CostItems } from '../../ui/CostItems';
import { Facts } from '../../ui/Facts';
import { dateText, rateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { SHIELD } from '../../ui/icons';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { Note } from '../../ui/Note';
import { ReadingButton } from '../../ui/ReadingButton';
import { Sheet } from '../../ui/Sheet';
import { useCostWords } from './cost-words';
import css from './CostStatementSheet.module.css';

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
  const { t, i18n } = useLingui();
  const reader = useReader();
  const { currency, locale } = reader;
  const [seen, setSeen] = useState(false);
  useEffect(() => setSeen(false), [open, quote.id]);
  const { costStatement: statement, readingSeconds } = quote;
  const words = useCostWords(home.lender.name);
  const money = moneyText(statement.principal, currency, locale);
  const count = statement.instalments;
  return (
    <Sheet
      open={open}
      title={t`综合融资成本明示表`}
      subtitle={t`签约前请读完。贷款人：${home.lender.name} · 借款人：${home.name}`}
      onClose={onClose}
      onSeen={() => setSeen(true)}
      edition={quote.id}
      foot={
        <>
          {obstacle ?? (
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
          )}
          <Button kind="quiet" onClick={onClose} disabled={busy}>
            {t`返回修改`}
          </Button>
        </>
      }
    >
      <div className={css.summary}>
        <Card tone="tint">
          <p className={css.caption}>{t`正常履约综合融资成本 · 年化`}</p>
          <div className={css.headline}>
            <p>
              <strong className={css.annual}>{rateText(statement.normal.simple, locale)}</strong> {t`单利`}
            </p>
            <p className={css.cost}>
              <span className={css.caption}>{t`息费合计`}</span>
              <Money amount={statement.totalCost} size="m" {...reader} />
            </p>
          </div>
          <p
            className={css.caption}
          >{t`按内部收益率（IRR）计 ${rateText(statement.normal.internal, locale)}`}</p>
        </Card>
      </div>
      <Facts
        dense
        facts={[
          { name: t`贷款本金`, value: money },
          quote.order && { name: t`付给商家`, value: `${quote.order.merchant} · ${quote.order.title}` },
          { name: t`期限与还款`, value: t`${count} 期 · ${i18n._(METHOD_NAMES[statement.method])}` },
          {
            name: t`起止日期`,
            value: t`${dateText(statement.valueDate, locale, 'iso')} 至 ${dateText(statement.lastDue, locale, 'iso')}`,
          },
          { name: t`首次还款日`, value: dateText(statement.firstDue, locale, 'iso') },
          { name: t`总共要还`, value: moneyText(statement.totalRepayable, currency, locale) },
        ]}
      />
      <CostItems title={t`正常还款时`} levelLabel={t`年化`} items={words.normal(statement)} />
      <CostItems
        contingent
        title={t`违约时才会发生`}
        levelLabel={t`年化`}
        items={words.contingent(statement)}
      />
      <Note icon={SHIELD} strong>
        {t`除上述明示项目外，贷款人和合作机构不再收取其他任何利息、费用。`}
      </Note>
      <p className={css.contract}>
        <LinkButton chevron onClick={onContract}>{t`签约前阅读借款合同`}</LinkButton>
      </p>
    </Sheet>
  );
}
